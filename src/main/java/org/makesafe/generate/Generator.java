package org.makesafe.generate;

import com.fasterxml.uuid.NoArgGenerator;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;
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
    private static final int PLAYED = 400;
    private static final int BATCH = 1000;
    private static final int JOURNAL_EVERY = 50;
    private static final int TELEPHONE_PERCENT = 70;
    private final Catalogue catalogue;
    private final ForceSettings force;
    private final MadeUpCalls calls;
    private final IndexFilling index;
    private final Filling counts;
    private final NoArgGenerator ids;
    private final Clock clock;
    private final TransactionTemplate transactions;

    Generator(Catalogue catalogue, ForceSettings force, MadeUpCalls calls, IndexFilling index, Filling counts,
            NoArgGenerator ids, Clock clock, PlatformTransactionManager manager) {
        this.catalogue = catalogue;
        this.force = force;
        this.calls = calls;
        this.index = index;
        this.counts = counts;
        this.ids = ids;
        this.clock = clock;
        this.transactions = new TransactionTemplate(manager);
    }

    /** Whether there is a call that was not made up. */
    boolean holdsCalls() {
        return Boolean.TRUE.equals(transactions.execute(_ -> calls.holdsOthers()));
    }

    /**
     * Makes records of the months before today.
     *
     * @param told hears how many there are so far
     */
    void generate(long records, long seed, int months, LongConsumer told) {
        var chance = new Chance(seed);
        List<Talk> played = play(chance);
        LocalDate today = LocalDate.ofInstant(clock.instant(), force.zone());
        LocalDate from = today.minusMonths(months);
        long days = Math.max(1, ChronoUnit.DAYS.between(from, today));
        long first = first(records, seed, months);
        for (long done = 0; done < records; done += BATCH) {
            int size = (int) Math.min(BATCH, records - done);
            long batch = done;
            var made = IntStream.range(0, size)
                    .mapToObj(i -> made(played, chance, first + batch + i, from.plusDays((batch + i) * days / records)))
                    .toList();
            transactions.executeWithoutResult(_ -> keep(first + batch, made));
            told.accept(done + size);
        }
    }

    private long first(long records, long seed, int months) {
        Long first = transactions.execute(_ -> calls.begin(records, seed, months));
        return first == null ? 1 : first;
    }

    private void keep(long first, List<Made> made) {
        calls.keep(first, made);
        index.add(first, made.stream().map(Made::view).toList());
        counts.add(made);
    }

    private List<Talk> play(Chance chance) {
        ScriptVersion script = catalogue.current(force.script()).orElseThrow();
        Optional<ScriptVersion> ivr = catalogue.current().stream().filter(one -> one.script().ivr() != null)
                .findFirst();
        return Stream.generate(() -> ivr.isPresent() && chance.happens(TELEPHONE_PERCENT)
                ? TalkPlayer.byTelephone(ivr.get(), script, chance)
                : TalkPlayer.atDesk(script, chance)).limit(PLAYED).toList();
    }

    private Made made(List<Talk> played, Chance chance, long number, LocalDate day) {
        ZonedDateTime opened = day.atTime(chance.weighted(MadeUp.HOURS), chance.below(60), chance.below(60))
                .atZone(force.zone());
        String reference = "%s%02d-%07d".formatted(MARK, day.getYear() % 100, number);
        Talk talk = Variation.of(chance.one(played), ids.generate(), reference, opened.toInstant(), chance);
        return new Made(talk.view(), talk.journal(), number % JOURNAL_EVERY == 0);
    }
}
