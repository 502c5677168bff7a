package org.makesafe.audit;

import com.fasterxml.uuid.NoArgGenerator;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Adds to the audit log, and reads it. Entries are kept in a transaction of their own: undoing the work does not undo them. */
@Service
public class Audit {
    static final String UNKNOWN = "unknown";

    private final JdbcClient database;
    private final Clock clock;
    private final NoArgGenerator ids;

    Audit(JdbcClient database, Clock clock, NoArgGenerator ids) {
        this.database = database;
        this.clock = clock;
        this.ids = ids;
    }

    /** Adds an entry, as described by {@link AuditEntry}; when this returns it is kept. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void record(String who, String action, @Nullable String subject, @Nullable Integer status,
            @Nullable String detail) {
        database.sql(
                "insert into audit_entry (id, at, who, action, subject, status, detail) values (?, ?, ?, ?, ?, ?, ?)")
                .param(ids.generate())
                .param(OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MICROS))
                .param(cut(who, 100))
                .param(cut(action, 200))
                .param(5, subject == null ? null : cut(subject, 100), Types.VARCHAR)
                .param(6, status, Types.SMALLINT)
                .param(7, detail == null ? null : cut(detail, 200), Types.VARCHAR)
                .update();
    }

    /** What was done with one record, oldest first; never null. */
    @Transactional(readOnly = true)
    public List<AuditEntry> about(String subject) {
        return database.sql(
                "select id, at, who, action, subject, status, detail from audit_entry where subject = ? order by at, id")
                .param(subject)
                .query(Audit::entry)
                .list();
    }

    private static AuditEntry entry(ResultSet row, int number) throws SQLException {
        return new AuditEntry(
                row.getObject("id", UUID.class),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("who"),
                row.getString("action"),
                row.getString("subject"),
                row.getObject("status", Integer.class),
                row.getString("detail"));
    }

    private static String cut(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length);
    }
}
