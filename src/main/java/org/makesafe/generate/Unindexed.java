package org.makesafe.generate;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Takes indexes and foreign keys of a PostgreSQL away while many rows are written, and makes them anew from what the database itself
 * says of them. All of it is part of the transaction that writes, so after any failure they are as they were. What keeps rows unique by
 * constraint stays.
 */
@Component
class Unindexed {
    private static final String TABLES = " = any (array['call_record', 'journal_entry', 'record_index', 'record_mark',"
            + " 'insight_call', 'insight_day']::regclass[])";
    private static final String INDEXES = "select 'drop index ' || indexrelid::regclass as away, pg_get_indexdef(indexrelid) as back"
            + " from pg_index where indrelid" + TABLES
            + " and not exists (select 1 from pg_constraint where conindid = indexrelid)";
    private static final String KEYS = "select format('alter table %s drop constraint %I', conrelid::regclass, conname) as away,"
            + " format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) as back"
            + " from pg_constraint where contype = 'f' and conrelid" + TABLES;
    private final JdbcTemplate sql;

    Unindexed(JdbcTemplate sql) {
        this.sql = sql;
    }

    /** How something is taken away, and made again. */
    private record Part(String away, String back) {
        static Part of(ResultSet row, int at) throws SQLException {
            return new Part(row.getString("away"), row.getString("back"));
        }
    }

    /** Has rows written, with their indexes away where the database can. */
    void write(Runnable rows) {
        if (!postgres()) {
            rows.run();
            return;
        }
        List<Part> keys = sql.query(KEYS, Part::of);
        List<Part> indexes = sql.query(INDEXES, Part::of);
        keys.forEach(key -> sql.execute(key.away()));
        indexes.forEach(index -> sql.execute(index.away()));
        rows.run();
        sql.execute("set local maintenance_work_mem = '256MB'");
        indexes.forEach(index -> sql.execute(index.back()));
        keys.forEach(key -> sql.execute(key.back()));
        // Or the first searches would be planned for empty tables.
        sql.execute("analyze");
    }

    private boolean postgres() {
        return "PostgreSQL".equals(sql.execute(
                (ConnectionCallback<String>) connection -> connection.getMetaData().getDatabaseProductName()));
    }
}
