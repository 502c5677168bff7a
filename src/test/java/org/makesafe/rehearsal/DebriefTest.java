package org.makesafe.rehearsal;

import org.makesafe.architecture.Alongside;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.makesafe.call.lifecycle.CallState;
import org.makesafe.call.lifecycle.Danger;
import org.makesafe.quality.Band;
import org.makesafe.quality.Score;
import org.makesafe.rehearsal.scenario.PublishedScenarios;
import org.makesafe.rehearsal.scenario.Scenario;
import org.makesafe.script.Quality.Severity;
import org.makesafe.script.Status;
import org.makesafe.script.Value;

/** What is said of a practice call afterwards, on every scenario. */
@Alongside
class DebriefTest {
    private final InMemory memory = new InMemory();

    static Stream<String> scenarios() {
        return PublishedScenarios.all().stream().map(Scenario::id);
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void whoeverDoesEverythingAsTheExpertReadsSo(String scenario) {
        var call = memory.call(scenario).asAnExpert();
        var debrief = call.debrief();

        assertThat(call.view().call().standing().state()).isEqualTo(CallState.COMPLETED);
        assertThat(call.view().missing()).isEmpty();
        assertThat(all(debrief)).filteredOn(line -> line.met() != Met.AS_EXPECTED && line.met() != Met.NOT_JUDGED)
                .isEmpty();
        assertThat(debrief.judged()).isEqualTo(debrief.asExpected()).isGreaterThan(40);
        assertThat(debrief.score()).isEqualTo(Score.of(call.view(), call.journal()).orElseThrow())
                .satisfies(score -> assertThat(score.of(Severity.CRITICAL)).as("an expert's call").isEmpty());
        assertThat(debrief.decisions().getFirst().after()).isLessThanOrEqualTo(5);
        assertThat(debrief.interruptions()).isNotEmpty().noneMatch(line -> line.met() == Met.NOT_REACHED);
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void whoeverAsksNothingReadsWhatWasMissed(String scenario) {
        var debrief = memory.call(scenario).carelessly().debrief();

        assertThat(debrief.missed()).isGreaterThan(20);
        assertThat(Objects.requireNonNull(debrief.score()).band()).isEqualTo(Band.NON_COMPLIANT);
        assertThat(debrief.asExpected()).isLessThan(debrief.judged() / 4);
        assertThat(debrief.decisions().get(1).met()).isEqualTo(Met.DIFFERENTLY);
        assertThat(debrief.asked()).extracting(Judged::met).doesNotContain(Met.AS_EXPECTED);
        assertThat(debrief.decisions().getFirst().met()).isEqualTo(
                debrief.scenario().expert().danger() == Danger.NONE ? Met.AS_EXPECTED : Met.MISSED);
    }

    @Test
    void anotherOptionIsToldApartFromTheSameAndFromNone() {
        var debrief = memory.call("hotel-closed-door").answer("can-talk", Status.ANSWERED, words("can-talk"), null)
                .answer("still-there", Status.ANSWERED, words("here-now"), null).debrief();

        assertThat(debrief.score()).as("while the call goes on").isNull();
        assertThat(line(debrief, "Can they talk").met()).isEqualTo(Met.DIFFERENTLY);
        assertThat(line(debrief, "When").met()).isEqualTo(Met.AS_EXPECTED);
        assertThat(line(debrief, "Where").met()).isEqualTo(Met.MISSED);
        assertThat(debrief.asked()).as("asked only where they leave").extracting(Judged::what)
                .doesNotContain("Direction");
    }

    @Test
    void wordsAreShownBesideTheCallersAndNotCompared() {
        var debrief = memory.call("hotel-closed-door").answer("worried", Status.ANSWERED, words("Said nothing."), null)
                .debrief();

        assertThat(line(debrief, "What worried them")).satisfies(line -> {
            assertThat(line.met()).isEqualTo(Met.AS_EXPECTED);
            assertThat(line.did().words()).contains("Said nothing.");
            assertThat(line.expected().words()).contains("She never said a word.");
        });
    }

    @Test
    void whatIsUrgentIsLateAfterSomethingThatCanWait() {
        var debrief = memory.call("hotel-closed-door").answer("sector", Status.ANSWERED, words("hotel"), null)
                .answer("still-there", Status.ANSWERED, words("here-now"), null).debrief();

        assertThat(line(debrief, "When").met()).isEqualTo(Met.LATE);
        assertThat(line(debrief, "Setting").met()).isEqualTo(Met.AS_EXPECTED);
    }

    @Test
    void whatIdentifiesTheCallerStaysInTheRecord() {
        var debrief = memory.call("hotel-closed-door")
                .answer("callback-number", Status.ANSWERED, words("01632 960144"), null).debrief();

        assertThat(line(debrief, "Callback number")).satisfies(line -> {
            assertThat(line.met()).isEqualTo(Met.AS_EXPECTED);
            assertThat(line.did().words()).isEmpty();
        });
    }

    @Test
    void aLineThatWentDeadIsLateOnceSomethingElseIsRecorded() {
        var call = memory.call("line-goes-dead");
        while (!call.talk().course().dead()) {
            call.answer(position(call), Status.NOT_KNOWN, null, null);
        }
        assertThat(call.debrief().interruptions().getLast().met()).isEqualTo(Met.MISSED);
        call.answer(position(call), Status.NOT_KNOWN, null, null).end(CallState.DROPPED, "Gone.");
        assertThat(call.debrief().interruptions().getLast().met()).isEqualTo(Met.LATE);
    }

    private static String position(Rehearsed call) {
        return call.view().position().orElseThrow().key().toString();
    }

    private static Value words(String text) {
        return new Value.Words(text);
    }

    private static Judged line(Debrief debrief, String label) {
        return all(debrief).stream().filter(line -> line.what().equals(label)).findFirst().orElseThrow();
    }

    private static List<Judged> all(Debrief debrief) {
        return Stream.of(debrief.decisions(), debrief.interruptions(), debrief.advice(), debrief.asked(), debrief.own())
                .flatMap(List::stream).toList();
    }
}
