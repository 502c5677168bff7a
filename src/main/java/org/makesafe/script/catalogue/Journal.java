package org.makesafe.script.catalogue;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.makesafe.script.publication.History;
import org.makesafe.script.publication.Publication;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The journal of publications. What was read is kept until another entry is there, by this instance or by any other: looking costs
 * one small query.
 */
@Component
class Journal {
    private static final int ATTEMPTS = 20;
    private final AtomicReference<History> known = new AtomicReference<>(History.NONE);
    private final PublicationRows rows;
    private final TransactionTemplate transactions;
    private final Clock clock;

    Journal(PublicationRows rows, PlatformTransactionManager manager, Clock clock) {
        this.rows = rows;
        this.transactions = new TransactionTemplate(manager);
        this.clock = clock;
    }

    /** The journal as it is at this moment. */
    History history() {
        History read = known.get();
        if (rows.lastNumber() != read.last()) {
            read = new History(rows.findAllByOrderByNumber().stream().map(PublicationRow::entry).toList());
            known.set(read);
        }
        return read;
    }

    /** Adds an entry; its number makes this fail where another came first. */
    void append(Publication entry) {
        rows.save(new PublicationRow(entry));
    }

    /** Does all of it or nothing, and again where another instance came first. */
    <T> T committed(Supplier<T> work) {
        for (int attempt = 1;; attempt++) {
            try {
                return transactions.execute(_ -> work.get());
            } catch (ConcurrencyFailureException | DataIntegrityViolationException e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    /** Now, to the precision that every database keeps. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
