package org.makesafe.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.makesafe.call.CallView;
import org.makesafe.call.CallsInMemory;
import org.makesafe.call.record.Entry;
import org.makesafe.flow.Mover;
import org.makesafe.flow.Outcome.Moved;
import org.makesafe.laws.RandomCall;
import org.makesafe.quality.Score;
import org.makesafe.script.PublishedScript;
import org.makesafe.script.Quality.Severity;
import org.makesafe.script.Value;
import org.makesafe.script.QuestionKey;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** What must hold of counts of real calls on every database. */
abstract class CountsContract {
    private static final String SCRIPT = "op-makesafe";
    private static final Mover.Compiler COMPILER = compiler();
    private static final Period DAY = new Period(LocalDate.of(2026, 11, 14), LocalDate.of(2026, 11, 14), null, null);
    final CountedCalls kept;
    private CallsInMemory memory = calls();

    CountsContract(CountedCalls kept) {
        this.kept = kept;
    }

    @BeforeEach
    void beginWithNothing() {
        kept.forget();
        memory = calls();
    }

    @Test
    void countsKeptUpWithRandomCallsAreTheCountsMadeFromScratch() {
        wander();
        kept.behind().forEach(kept.counting::count);
        assertThat(kept.behind()).isEmpty();
        List<String> keptUp = kept.whole();
        assertThat(keptUp).hasSizeGreaterThan(100);

        kept.counts.clear();
        assertThat(kept.whole()).isEmpty();
        assertThat(kept.behind()).hasSize(40);
        kept.behind().forEach(kept.counting::count);

        assertThat(kept.whole()).isEqualTo(keptUp);

        kept.counts.clear();
        kept.counts.countNew(kept.views().stream().map(this::facts).toList());
        assertThat(kept.whole()).as("many at once").isEqualTo(keptUp);
    }

    @Test
    void aPageShowsWhatReadingThroughAllCallsWouldCount() {
        wander();
        kept.behind().forEach(kept.counting::count);

        Tally tally = kept.tallies.of(DAY);

        assertThat(tally.calls()).isEqualTo(40);
        assertThat(tally.byDay()).isEqualTo(Map.of(DAY.from(), 40L));
        assertThat(tally.of(Dimension.STATE)).isEqualTo(kept.views().stream()
                .collect(Collectors.groupingBy(v -> v.call().standing().state().name(), Collectors.counting())));
        assertThat(tally.of(Dimension.DANGER)).isEqualTo(kept.views().stream()
                .collect(Collectors.groupingBy(v -> v.call().standing().danger().name(), Collectors.counting())));
        assertThat(tally.bySector()).isEqualTo(kept.views().stream()
                .collect(Collectors.groupingBy(CountsContract::sector, Collectors.counting())));
        assertThat(tally.byVersion()).containsOnlyKeys(SCRIPT + ":1");
        assertQuality(tally);
        for (String sector : tally.bySector().keySet()) {
            var part = kept.tallies.of(new Period(DAY.from(), DAY.to(), SCRIPT, sector));
            assertThat(part.calls()).as(sector).isEqualTo(tally.bySector().get(sector));
        }
        assertThat(kept.tallies.of(new Period(DAY.from().minusDays(9), DAY.from().minusDays(1), null, null)).calls())
                .isZero();
        assertThat(kept.tallies.of(new Period(DAY.from(), DAY.to(), "missing-child", null)).calls()).isZero();
        assertMonths(tally);
    }

    /** Counts of scores are those of the scores themselves, in all and with the one version. */
    private void assertQuality(Tally tally) {
        List<Score> scores = kept.views().stream().filter(Score::due)
                .map(view -> Score.of(view, journal(view)).orElseThrow()).toList();
        assertThat(scores).isNotEmpty();
        assertThat(tally.of(Dimension.BAND)).isEqualTo(
                scores.stream().collect(Collectors.groupingBy(score -> score.band().name(), Collectors.counting())));
        assertThat(tally.of(Dimension.DEVIATION)).isNotEmpty().isEqualTo(scores.stream()
                .flatMap(score -> Stream.of(Severity.CRITICAL, Severity.MAJOR).flatMap(severity -> score.of(severity)
                        .stream().map(line -> severity + ":" + line.criterion()).distinct()))
                .collect(Collectors.groupingBy(kind -> kind, Collectors.counting())));
        assertThat(tally.version(SCRIPT + ":1").get(Dimension.BAND)).isEqualTo(tally.of(Dimension.BAND));
        assertThat(Compliance.of(tally.all())).isEqualTo(new Compliance(
                scores.stream().filter(score -> score.band().compliant()).count(), scores.size()));
    }

    /** A month is compared with the one before by the same counts. */
    private void assertMonths(Tally day) {
        var month = YearMonth.from(DAY.from());
        Tally now = kept.tallies.of(PeriodReader.whole(month));
        Tally after = kept.tallies.of(PeriodReader.whole(month.plusMonths(1)));
        assertThat(Compared.of(now.of(Dimension.STATE), after.of(Dimension.STATE)))
                .containsExactlyInAnyOrderElementsOf(day.of(Dimension.STATE).entrySet().stream()
                        .map(one -> new Compared(one.getKey(), one.getValue(), 0)).toList());
        assertThat(Compared.of(after.bySector(), now.bySector()))
                .containsExactlyInAnyOrderElementsOf(day.bySector().entrySet().stream()
                        .map(one -> new Compared(one.getKey(), 0, one.getValue())).toList());
    }

    @Test
    void theSameFactsAgainOrOlderOnesChangeNothing() {
        var call = new RandomCall("seed 1", RandomGeneratorFactory.of("L64X128MixRandom").create(1), memory.calls(),
                memory.lists(), SCRIPT);
        CallFacts before = facts(call.view());
        CallFacts after = facts(call.wander(60).view());
        assertThat(after.version()).isGreaterThan(before.version());
        assertThat(after.counted()).isNotEqualTo(before.counted());
        kept.counts.count(before);
        kept.counts.count(after);
        List<String> once = kept.whole();

        kept.counts.count(after);
        kept.counts.count(before);

        assertThat(kept.whole()).isEqualTo(once);
    }

    @Test
    void practiceCallsAreNotCounted() {
        CallView practice = ((Moved<CallView>) memory.calls().practise("k.ashdown", SCRIPT, "hotel", "practise")).to();
        kept.reached(practice, journal(practice));
        kept.counting.count(practice.call().id());
        assertThat(kept.whole()).isEmpty();
    }

    @Test
    void aPageTakesFiveStatements() {
        assertThat(kept.statements(() -> kept.tallies.of(DAY))).isEqualTo(5);
    }

    private void wander() {
        for (int seed = 1; seed <= 40; seed++) {
            var random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
            var call = new RandomCall("seed " + seed, random, memory.calls(), memory.lists(), SCRIPT);
            for (int walk = 0; walk < 4; walk++) {
                // Some steps are missed, and some calls are counted more than once.
                CallView view = call.wander(8).view();
                kept.reached(view, journal(view));
                UUID id = view.call().id();
                for (int times = random.nextInt(3); times > 0; times--) {
                    kept.counting.count(id);
                }
            }
        }
    }

    private CallFacts facts(CallView view) {
        return FactsOf.call(view, journal(view), CountedCalls.FORCE.zone());
    }

    private List<Entry> journal(CallView view) {
        return memory.lists().journal(view.call().id(), 0, 10_000);
    }

    private static String sector(CallView view) {
        var key = QuestionKey.of("sector");
        var answer = view.call().answers().get(key);
        return view.path().counts(key) && answer != null && answer.value() instanceof Value.Words(var id)
                ? id
                : CallFacts.NO_SECTOR;
    }

    private static CallsInMemory calls() {
        return CallsInMemory.of(PublishedScript.read(), COMPILER,
                Clock.fixed(Instant.parse("2026-11-14T22:10:00Z"), ZoneOffset.UTC));
    }

    private static Mover.Compiler compiler() {
        try (var context = new AnnotationConfigApplicationContext("org.makesafe.flow.statemachine")) {
            return context.getBean(Mover.Compiler.class);
        }
    }
}
