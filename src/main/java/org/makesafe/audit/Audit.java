package org.makesafe.audit;

import com.fasterxml.uuid.NoArgGenerator;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
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
    private static final String LOOKS = " where subject = :subject and action like 'GET %' and status is null";

    private final JdbcClient database;
    private final Clock clock;
    private final NoArgGenerator ids;

    Audit(JdbcClient database, Clock clock, NoArgGenerator ids) {
        this.database = database;
        this.clock = clock;
        this.ids = ids;
    }

    /**
     * Somebody who looked at a record.
     *
     * @param times how often
     */
    public record Looker(String who, int times, Instant latest) {}

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

    /**
     * Looks at one record, newest first: requests that read and changed nothing, and were allowed.
     *
     * @param after the id of the last entry already seen; null for the first page
     */
    @Transactional(readOnly = true)
    public List<AuditEntry> looks(String subject, @Nullable UUID after, int size) {
        String page = after == null ? "" : " and (at, id) < (select at, id from audit_entry where id = :after)";
        return database.sql("select id, at, who, action, subject, status, detail from audit_entry" + LOOKS + page
                + " order by at desc, id desc fetch first :size rows only")
                .param("subject", subject).param("after", after).param("size", size)
                .query(Audit::entry)
                .list();
    }

    /** Who looked at one record, whoever looked last first. */
    @Transactional(readOnly = true)
    public List<Looker> lookers(String subject, int size) {
        return database.sql("select who, count(*) as times, max(at) as latest from audit_entry" + LOOKS
                + " group by who order by latest desc, who fetch first :size rows only")
                .param("subject", subject).param("size", size)
                .query((row, _) -> new Looker(row.getString("who"), row.getInt("times"),
                        row.getObject("latest", OffsetDateTime.class).toInstant()))
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
