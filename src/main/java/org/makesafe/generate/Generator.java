package org.makesafe.generate;

import com.fasterxml.uuid.NoArgGenerator;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.stream.Gatherers;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.makesafe.call.ForceSettings;
import org.makesafe.call.MadeUpCalls;
import org.makesafe.call.MadeUpCalls.Made;
import org.makesafe.insight.Filling;
import org.makesafe.review.records.IndexFilling;
import org.makesafe.script.catalogue.Catalogue;
import org.makesafe.script.catalogue.ScriptVersion;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Fills a database. A few hundred calls are really played; each record is a variation of one of them, so durations and outcomes repeat.
 * Every record has its index and its counts; a journal is kept of every {@value #JOURNAL_EVERY}th alone.
 */
@Component
class Generator {
    /** What references begin with: nobody can take such a record for a call that came in. */
    static final String MARK = MadeUpCalls.MARK;
    private static final int PLAYED_MAX = 400;
    /** Whole days are written together where they are not more than this many records, since new days are counted fastest. */
    private static final int BATCH_MAX = 2000;
    private static final int BATCH_MIN = 500;
    private static final int MADE_AHEAD = 3;
    private static final int JOURNAL_EVERY = 50;
    private static final int TELEPHONE_PERCENT = 70;
    private final Catalogue catalogue;
    private final ForceSettings force;
    private final MadeUpCalls calls;
    private final IndexFilling index;
    private final Filling counts;
    private final Unindexed unindexed;
    private final NoArgGenerator ids;
    private final Clock clock;
    private final TransactionTemplate transactions;

    Generator(Catalogue catalogue, ForceSettings force, MadeUpCalls calls, IndexFilling index, Filling counts,
            Unindexed unindexed, NoArgGenerator ids, Clock clock, PlatformTransactionManager manager) {
        this.catalogue = catalogue;
        this.force = force;
        this.calls = calls;
        this.index = index;
        this.counts = counts;
        this.unindexed = unindexed;
        this.ids = ids;
        this.clock = clock;
        this.transactions = new TransactionTemplate(manager);
    }

    /** Whether there is a call that was not made up. */
    boolean holdsCalls() {
        return Boolean.TRUE.equals(transactions.execute(_ -> calls.holdsOthers()));
    }

    /**
     * Makes records of the months before today: all of them, or none after a failure where the database can undo it.
     *
     * @param told hears how many there are so far
     */
    void generate(long records, long seed, int months, LongConsumer told) {
        List<Talk> played = play((int) Math.min(PLAYED_MAX, records), new Chance(seed));
        LocalDate today = LocalDate.ofInstant(clock.instant(), force.zone());
        LocalDate from = today.minusMonths(months);
        long days = Math.max(1, ChronoUnit.DAYS.between(from, today));
        transactions.executeWithoutResult(_ -> {
            boolean many = records >= calls.size();
            long first = calls.begin(records, seed, months);
            Runnable rows = () -> batches(records, days)
                    .gather(Gatherers.mapConcurrent(MADE_AHEAD, batch -> ready(batch, played, first, seed, from)))
                    .forEach(ready -> {
                        ready.rows().forEach(Runnable::run);
                        told.accept(ready.batch().end());
                    });
            if (many) {
                unindexed.write(rows);
            } else {
                rows.run();
            }
        });
    }

    /** Records that are written together, by their places among all. */
    private record Batch(long start, long end, long days, long records) {
        /** On which day after the first a record comes. */
        long day(long at) {
            return at * days / records;
        }

        Batch next() {
            long to = end;
            while (to < records && to - end < BATCH_MAX && (to - end < BATCH_MIN || day(to) == day(to - 1))) {
                to++;
            }
            return new Batch(end, to, days, records);
        }
    }

    /** A batch that only needs writing. */
    private record Ready(Batch batch, List<Runnable> rows) {}

    private static Stream<Batch> batches(long records, long days) {
        return Stream.iterate(new Batch(0, 0, days, records).next(), batch -> batch.start() < records, Batch::next);
    }

    private Ready ready(Batch batch, List<Talk> played, long first, long seed, LocalDate from) {
        var chance = new Chance(seed + Long.rotateLeft(batch.end(), Integer.SIZE));
        List<Made> made = LongStream.range(batch.start(), batch.end())
                .mapToObj(at -> made(played, chance, first + at, from.plusDays(batch.day(at)))).toList();
        long number = first + batch.start();
        return new Ready(batch, List.of(calls.ready(number, made),
                index.ready(number, made.stream().map(Made::view).toList()), counts.ready(made)));
    }

    private List<Talk> play(int calls, Chance chance) {
        ScriptVersion script = catalogue.current(force.script()).orElseThrow();
        Optional<ScriptVersion> ivr = catalogue.current().stream().filter(one -> one.script().ivr() != null)
                .findFirst();
        return Stream.generate(() -> ivr.isPresent() && chance.happens(TELEPHONE_PERCENT)
                ? TalkPlayer.byTelephone(ivr.get(), script, chance)
                : TalkPlayer.atDesk(script, chance)).limit(calls).toList();
    }

    private Made made(List<Talk> played, Chance chance, long number, LocalDate day) {
        ZonedDateTime opened = day.atTime(chance.weighted(MadeUp.HOURS), chance.below(60), chance.below(60))
                .atZone(force.zone());
        String reference = "%s%02d-%07d".formatted(MARK, day.getYear() % 100, number);
        return Variation.of(chance.one(played), ids.generate(), reference, opened.toInstant(), chance,
                number % JOURNAL_EVERY == 0);
    }
}
