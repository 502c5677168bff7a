package org.makesafe.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.makesafe.call.Postgres;
import org.postgresql.ds.common.BaseDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class PostgresGenerationTest extends GenerationContract {
    private static final DataSource SOURCE = Postgres.source();
    private static final String URL = ((BaseDataSource) SOURCE).getURL() + "&user=postgres";
    private static final String PARTS = "select indexdef from pg_indexes where schemaname = 'public' union all"
            + " select conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) from pg_constraint"
            + " where contype = 'f' order by 1";

    PostgresGenerationTest() {
        super(URL, SOURCE);
    }

    @Override
    void holdsTogether(int records) {
        super.holdsTogether(records);
        JdbcClient migrated = database("migrated_" + records);
        assertThat(parts(sql)).isEqualTo(parts(migrated));
    }

    @Test
    void whatFailsLeavesNoRecordAndEveryIndex() {
        JdbcClient broken = database("broken");
        List<String> before = parts(broken);
        assertThat(before).anyMatch(part -> part.contains("record_mark_term"))
                .anyMatch(part -> part.contains("FOREIGN KEY"));
        var written = new AtomicLong();
        assertThatThrownBy(() -> Generation.fill(20, 1, 3, List.of("--spring.datasource.url=" + address("broken")),
                done -> {
                    written.set(done);
                    throw new IllegalStateException("The disk is full");
                })).hasStackTraceContaining("The disk is full");
        assertThat(written).hasPositiveValue();
        assertThat(broken.sql("select count(*) from call_record").query(Integer.class).single()).isZero();
        assertThat(broken.sql("select count(*) from generated_data").query(Integer.class).single()).isZero();
        assertThat(parts(broken)).isEqualTo(before);
    }

    private JdbcClient database(String name) {
        sql.sql("create database " + name).update();
        var source = new DriverManagerDataSource(address(name));
        Flyway.configure().dataSource(source).locations("classpath:db/migration", "classpath:db/postgresql").load()
                .migrate();
        return JdbcClient.create(source);
    }

    private static String address(String database) {
        return URL.replace("/postgres?", "/" + database + "?");
    }

    private static List<String> parts(JdbcClient database) {
        return database.sql(PARTS).query((row, at) -> row.getString(1)).list();
    }
}
