package org.makesafe.script.catalogue;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.SimpleTransactionStatus;

/** The scripts as another instance of the service knows them, which remembers nothing that this one does. */
public record AnotherInstance(Catalogue catalogue, Publishing publishing) {
    /** One that starts with a folder of scripts on the same database. */
    public static AnotherInstance starting(ApplicationContext service, String location, Clock clock) {
        return starting(service.getBean(ScriptVersionRows.class), service.getBean(PublicationRows.class),
                service.getBean(DraftRows.class), service.getBean(PlatformTransactionManager.class), location, "",
                clock);
    }

    /** One without a database. */
    static AnotherInstance alone(String location, String overlays, Clock clock) {
        return starting(new VersionsInMemory(), new PublicationsInMemory(), new DraftsInMemory(), new NoTransactions(),
                location, overlays, clock);
    }

    private static AnotherInstance starting(ScriptVersionRows versionRows, PublicationRows publicationRows,
            DraftRows draftRows, PlatformTransactionManager manager, String location, String overlays,
            Clock clock) {
        var versions = new StoredScripts(versionRows);
        var journal = new Journal(publicationRows, manager, clock);
        return new AnotherInstance(new Catalogue(versions, journal, location, overlays),
                new Publishing(journal, draftRows, versions, new Proofs(), "op-makesafe"));
    }

    private static final class VersionsInMemory implements ScriptVersionRows {
        private final Map<String, ScriptVersionRow> rows = new HashMap<>();

        @Override
        public Optional<ScriptVersionRow> findById(String hash) {
            return Optional.ofNullable(rows.get(hash));
        }

        @Override
        public ScriptVersionRow save(ScriptVersionRow row) {
            rows.put(String.valueOf(row.getId()), row);
            return row;
        }

        @Override
        public int lastNumber(String scriptId) {
            return (int) rows.values().stream().filter(row -> row.scriptId().equals(scriptId)).count();
        }
    }

    private static final class PublicationsInMemory implements PublicationRows {
        private final List<PublicationRow> rows = new ArrayList<>();

        @Override
        public PublicationRow save(PublicationRow row) {
            rows.add(row);
            return row;
        }

        @Override
        public List<PublicationRow> findAllByOrderByNumber() {
            return rows;
        }

        @Override
        public long lastNumber() {
            return rows.size();
        }
    }

    private static final class DraftsInMemory implements DraftRows {
        private final Map<String, DraftRow> rows = new HashMap<>();

        @Override
        public Optional<DraftRow> findById(String hash) {
            return Optional.ofNullable(rows.get(hash));
        }

        @Override
        public DraftRow save(DraftRow row) {
            rows.put(row.getId(), row);
            return row;
        }
    }

    private static final class NoTransactions implements PlatformTransactionManager {
        @Override
        public TransactionStatus getTransaction(@org.jspecify.annotations.Nullable TransactionDefinition definition) {
            return new SimpleTransactionStatus();
        }

        @Override
        public void commit(TransactionStatus status) {
            // Nothing is held back.
        }

        @Override
        public void rollback(TransactionStatus status) {
            throw new IllegalStateException("Nothing can be taken back here");
        }
    }
}
