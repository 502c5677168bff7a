package org.makesafe.review.board;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
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
    private final LivePages pages;
    private final JdbcTemplate sql;
    private final @Nullable JdbcConnectionDetails database;
    private final Set<UUID> untold = ConcurrentHashMap.newKeySet();
    private volatile @Nullable ExecutorService teller;
    private volatile boolean running;
    private volatile boolean listening;

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

    /** Whether this instance hears the others now. */
    boolean listening() {
        return listening;
    }

    @Override
    public void start() {
        running = true;
        if (several()) {
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
                listening = true;
                while (running) {
                    var told = postgres.getNotifications(LISTEN_MILLIS);
                    for (var one : told == null ? new PGNotification[0] : told) {
                        pages.moved(UUID.fromString(one.getParameter()));
                    }
                }
            } catch (SQLException e) {
                listening = false;
                LOG.warn("Steps of other instances are not heard: {}", e.getClass().getName());
                pause();
            }
        }
        listening = false;
    }

    private static void pause() {
        try {
            Thread.sleep(LISTEN_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
