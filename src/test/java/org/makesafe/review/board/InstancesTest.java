package org.makesafe.review.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.makesafe.call.CallMoved;
import org.makesafe.call.Postgres;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.JdbcTemplate;

/** Two instances over one PostgreSQL. */
class InstancesTest {
    private static final BoardSettings SETTINGS = new BoardSettings(Duration.ofSeconds(30), Duration.ofSeconds(60),
            Duration.ofMinutes(10), Duration.ofMinutes(30), Duration.ofHours(2), Duration.ofSeconds(15), 10);

    @Test
    void aStepOnOneInstanceIsHeardOnTheOther() throws SQLException, InterruptedException {
        var source = Postgres.source();
        String address;
        try (var connection = source.getConnection()) {
            address = connection.getMetaData().getURL();
        }
        var here = new Heard();
        var there = new Heard();
        var one = new Instances(here, new JdbcTemplate(source), details(address));
        var other = new Instances(there, new JdbcTemplate(source), details(address));
        one.start();
        other.start();
        try {
            UUID call = UUID.randomUUID();
            UUID first = null;
            // An instance hears nothing of what happened before it listened.
            while (first == null) {
                one.moved(new CallMoved(call));
                first = there.calls.poll(200, TimeUnit.MILLISECONDS);
            }
            assertThat(first).isEqualTo(call);
            assertThat(here.calls.poll(10, TimeUnit.SECONDS)).as("its own pages too").isEqualTo(call);
        } finally {
            one.stop();
            other.stop();
        }
    }

    private static ObjectProvider<JdbcConnectionDetails> details(String address) {
        var details = new JdbcConnectionDetails() {
            @Override
            public String getUsername() {
                return "postgres";
            }

            @Override
            public String getPassword() {
                return "";
            }

            @Override
            public String getJdbcUrl() {
                return address;
            }
        };
        return new StaticListableBeanFactory(Map.of("details", details)).getBeanProvider(JdbcConnectionDetails.class);
    }

    /** Pages that only note what they heard. */
    private static final class Heard extends LivePages {
        final ArrayBlockingQueue<UUID> calls = new ArrayBlockingQueue<>(1000);

        Heard() {
            super(SETTINGS);
        }

        @Override
        void moved(UUID call) {
            calls.offer(call);
        }
    }
}
