package org.makesafe.review.board;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;
import org.makesafe.call.CallMoved;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Tells the live pages of every instance that a call went on: through PostgreSQL's NOTIFY where that is the database, and directly where
 * this instance is the only one. Told after the commit and apart from the step, which can neither wait for it nor fail through it.
 */
@Component
class Instances implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Instances.class);
    private static final String CHANNEL = "makesafe_calls";
    private static final int LISTEN_MILLIS = 2000;
    private static final int PROBE_EVERY = 10;
    private static final int PROBE_SECONDS = 5;
    private final LivePages pages;
    private final JdbcTemplate sql;
    private final @Nullable JdbcConnectionDetails database;
    private final Set<UUID> untold = ConcurrentHashMap.newKeySet();
    private volatile @Nullable ExecutorService teller;
    private volatile boolean running;

    /** A data source that was made elsewhere tells no address: this instance then tells its own pages alone. */
    Instances(LivePages pages, JdbcTemplate sql, ObjectProvider<JdbcConnectionDetails> database) {
        this.pages = pages;
        this.sql = sql;
        this.database = database.getIfAvailable();
    }

    @TransactionalEventListener
    void moved(CallMoved event) {
        if (!several()) {
            pages.moved(event.call());
            return;
        }
        var tells = teller;
        if (tells != null && untold.add(event.call())) {
            try {
                tells.execute(() -> tell(event.call()));
            } catch (RejectedExecutionException stopping) {
                untold.remove(event.call());
            }
        }
    }

    private void tell(UUID call) {
        untold.remove(call);
        try {
            sql.query("select pg_notify('" + CHANNEL + "', ?)", row -> {
                // The statement is its effect.
            }, call.toString());
        } catch (DataAccessException e) {
            LOG.warn("Other instances could not be told that a call went on: {}", e.getClass().getName());
            pages.moved(call);
        }
    }

    /** Whether other instances may share the database. */
    boolean several() {
        return database != null && database.getJdbcUrl().startsWith("jdbc:postgresql:");
    }

    @Override
    public void start() {
        running = true;
        if (several()) {
            pages.deaf(true);
            teller = Executors.newSingleThreadExecutor(Thread.ofVirtual().name("tell-instances").factory());
            JdbcConnectionDetails others = Objects.requireNonNull(database);
            Thread.ofPlatform().daemon().name("hear-instances").start(() -> listen(others));
        }
    }

    @Override
    public void stop() {
        running = false;
        var tells = teller;
        teller = null;
        if (tells != null) {
            tells.shutdown();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Listens on a connection of its own, and begins again where it breaks. */
    private void listen(JdbcConnectionDetails others) {
        while (running) {
            try (Connection connection = DriverManager.getConnection(others.getJdbcUrl(), others.getUsername(),
                    others.getPassword()); var statement = connection.createStatement()) {
                statement.execute("listen " + CHANNEL);
                var postgres = connection.unwrap(PGConnection.class);
                pages.deaf(false);
                for (int looks = 1; running && alive(connection, looks); looks++) {
                    var told = postgres.getNotifications(LISTEN_MILLIS);
                    for (var one : told == null ? new PGNotification[0] : told) {
                        pages.moved(UUID.fromString(one.getParameter()));
                    }
                }
            } catch (SQLException e) {
                LOG.warn("Steps of other instances are not heard: {}", e.getClass().getName());
                pages.deaf(true);
                pause();
            }
        }
    }

    /** A connection that is cut where nobody notices would be listened to for ever: now and then the database must answer. */
    private static boolean alive(Connection connection, int looks) throws SQLException {
        if (looks % PROBE_EVERY == 0 && !connection.isValid(PROBE_SECONDS)) {
            throw new SQLTransientConnectionException("The database does not answer");
        }
        return true;
    }

    private static void pause() {
        try {
            Thread.sleep(LISTEN_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
