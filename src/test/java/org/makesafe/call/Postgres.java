package org.makesafe.call;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.test.context.DynamicPropertyRegistry;

/** A real PostgreSQL for tests, started when first asked for and stopped with the tests. */
public final class Postgres {
    private Postgres() {}

    /** Has the service use a PostgreSQL that forgets nothing it has committed only when {@code durable}. */
    public static void use(DynamicPropertyRegistry settings, boolean durable) {
        EmbeddedPostgres server = start(durable);
        settings.add("spring.datasource.url", () -> server.getJdbcUrl("postgres", "postgres"));
        settings.add("spring.datasource.username", () -> "postgres");
        settings.add("spring.datasource.password", () -> "");
        settings.add("spring.datasource.hikari.data-source-properties.logServerErrorDetail", () -> "false");
    }

    /** A database for tests that need no service. */
    public static DataSource source() {
        return start(false).getPostgresDatabase(Map.of("reWriteBatchedInserts", "true"));
    }

    private static EmbeddedPostgres start(boolean durable) {
        try {
            String safety = durable ? "on" : "off";
            EmbeddedPostgres server = EmbeddedPostgres.builder().setServerConfig("fsync", safety)
                    .setServerConfig("synchronous_commit", safety).setServerConfig("full_page_writes", safety).start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> close(server)));
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void close(EmbeddedPostgres server) {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
