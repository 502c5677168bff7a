package org.makesafe.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.makesafe.quality.Handled.call;
import static org.makesafe.quality.Handled.well;
import static org.makesafe.script.Quality.Severity.CRITICAL;
import static org.makesafe.script.Quality.Severity.MAJOR;
import static org.makesafe.script.Quality.Severity.MINOR;
import static org.makesafe.script.Quality.Severity.MODERATE;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.makesafe.call.lifecycle.CallState;
import org.makesafe.call.lifecycle.Danger;
import org.makesafe.call.record.AdviceOutcome;
import org.makesafe.call.record.Fact;
import org.makesafe.script.Basis;
import org.makesafe.script.Grade;
import org.makesafe.script.Quality.Deviation;
import org.makesafe.script.Quality.Severity;
import org.makesafe.script.Status;
import org.makesafe.script.Value;

/** Each thing that a score looks at, in a call that has it and in one that has not. */
class ScoreTest {

    @Test
    void aCallInWhichNothingWentWrongHasNoDeviationAndSaysWhatWentWell() {
        Score score = well().end(CallState.COMPLETED).score();

        assertThat(score.lines()).allMatch(Line::met);
        assertThat(score.band()).isEqualTo(Band.HIGH);
        assertThat(score.met()).extracting(line -> line.found().english()).contains("“Here” was asked.",
                "“Account” was asked in its turn.", "“Where” has every detail that is wanted.",
                "“Threat” was assessed, with a note.", "Advice A01 was due, and dealt with: Given.",
                "The grade was at least as urgent as suggested.",
                "Nothing that was written for the record blames a child.");
        assertThat(score.lines()).filteredOn(line -> "account".equals(line.at())).isNotEmpty()
                .allMatch(line -> line.entry() > 0);
    }

    @Test
    void aQuestionThatWasNeverAskedOrMarkedSoIsADeviation() {
        assertThat(call().where().account().answer("told", "yes").deviations()).contains(
                "critical “Here” was never asked.", "minor “CCTV” was never asked.", "major “Threat” was not assessed.")
                .noneMatch(line -> line.contains("Gift"));
        assertThat(call().answer("account", Status.NOT_ASKED, null, null).deviations())
                .contains("major “Account” was marked as not asked.");
        assertThat(call().answer("account", Status.UNSAFE_TO_ASK, null, null).deviations())
                .noneMatch(line -> line.contains("“Account”"));
    }

    @Test
    void whatALostCallerCouldNoLongerBeAskedIsNone() {
        var deviations = call().here("no").account().end(CallState.DROPPED).deviations();

        assertThat(deviations).containsExactly("critical “Where” was never asked.");
    }

    @Test
    void aQuestionThatWaitedForAnotherStageWasAskedLate() {
        assertThat(call().here("no").account().where().deviations())
                .contains("major “Where” was asked only after “Account”.");
        assertThat(call().here("no").where().assessed().account().deviations())
                .contains("minor “Account” was asked only after “Threat”.");
        assertThat(call().here("no").where().answer("told", "yes").account().deviations()).contains(
                "moderate “Account” was asked only when the last part of the call had begun, after “Told”.");
        assertThat(call().where().here("no").deviations()).as("within one stage")
                .noneMatch(line -> line.contains("only"));
    }

    @Test
    void anAnswerGivenAgainIsNotAskedLate() {
        assertThat(call().here("no").where().account().here("no").where().account().deviations())
                .noneMatch(line -> line.contains("only"));
        assertThat(call().here("no").where().account().here("yes").answer("account", "No, two.")
                .answer("alone", "no").deviations())
                .as("corrected while a question waits that came up later").noneMatch(line -> line.contains("only"));
    }

    @Test
    void urgentQuestionsAreToBeAnsweredInTime() {
        assertThat(call().at(60).here("no").at(61).where().deviations())
                .contains("moderate “Where” was answered after 61 seconds; the target is 60.")
                .noneMatch(line -> line.contains("“Here” was answered"));
    }

    @Test
    void dangerIsToBeDecidedAndInTime() {
        assertThat(call().here("yes").deviations())
                .contains("critical Danger was prompted, and nobody decided before the call ended.");
        assertThat(call().at(10).here("yes").at(40).danger(Danger.CONFIRMED, null).deviations())
                .noneMatch(line -> line.contains("Danger"));
        assertThat(call().at(60).here("yes").at(91).danger(Danger.CONFIRMED, null).deviations()).contains(
                "major Danger was decided only 31 seconds after the prompt; the target is 30.",
                "moderate Danger was decided only 91 seconds into the call; the target is 90.");
    }

    @Test
    void dangerOverriddenAgainstThePromptIsADeviationAndStandingDownIsNot() {
        assertThat(call().here("yes").danger(Danger.OVERRIDDEN, "They left.").deviations())
                .contains("moderate Danger was prompted, and overridden with a reason.");
        Handled stoodDown = call().here("yes").danger(Danger.CONFIRMED, null).danger(Danger.STOOD_DOWN, "They left.");
        assertThat(stoodDown.deviations()).noneMatch(line -> line.contains("Danger"));
        assertThat(stoodDown.deviations(fact -> fact instanceof Fact.DangerChanged changed
                ? new Fact.DangerChanged(changed.to(), changed.because(), null)
                : fact)).contains("critical Danger was overridden or stood down without a reason.");
    }

    @Test
    void aGradeBelowTheSuggestionIsADeviation() {
        assertThat(call().here("yes").grade(Grade.PRIORITY).deviations())
                .contains("moderate The grade was less urgent than suggested. A rationale was given.");
        assertThat(call().here("yes").grade(Grade.IMMEDIATE).deviations()).noneMatch(line -> line.contains("grade"));
        assertThat(call().grade(Grade.PRIORITY).grade(Grade.SCHEDULED)
                .deviations(fact -> fact instanceof Fact.GradeChosen chosen
                        ? new Fact.GradeChosen(chosen.grade(), chosen.name(), " ", chosen.suggested(), chosen.because())
                        : fact))
                .contains("critical A less urgent grade was chosen without a rationale.");
    }

    @Test
    void adviceThatIsDueIsToBeDealtWithInTime() {
        assertThat(call().deviations()).contains("moderate Advice A01 was due, and nobody dealt with it.")
                .noneMatch(line -> line.contains("A02"));
        assertThat(call().answer("gift", "yes").deviations())
                .contains("critical Advice A02 was due, and nobody dealt with it.");
        assertThat(call().at(120).advise("A01", AdviceOutcome.DECLINED).deviations())
                .noneMatch(line -> line.contains("A01"));
        assertThat(call().at(121).advise("A01", AdviceOutcome.GIVEN).deviations())
                .contains("minor Advice A01 was dealt with only 121 seconds after it became due; the target is 120.");
        assertThat(call().at(100).answer("gift", "yes").at(200).advise("A02", AdviceOutcome.GIVEN).deviations())
                .as("due only since the answer").noneMatch(line -> line.contains("A02"));
        assertThat(call().advise("A01", AdviceOutcome.NOT_APPLICABLE).deviations())
                .contains("minor Advice A01 was due, and marked as not applicable.");
        assertThat(call().at(120).end(CallState.DROPPED).deviations()).isEmpty();
        assertThat(call().at(121).end(CallState.DROPPED).deviations())
                .containsExactly("moderate Advice A01 was due, and nobody dealt with it.");
    }

    @Test
    void aPlaceIsToBeCompleteAndAnAssessmentToHaveANote() {
        assertThat(call().answer("where", Status.ANSWERED, new Value.Fields(Map.of("premises", "Gull House")), null)
                .deviations()).contains("minor “Where” lacks a detail: Town.")
                .noneMatch(line -> line.contains("Premises"));
        assertThat(call().answer("where", Status.NOT_KNOWN, null, null).deviations())
                .noneMatch(line -> line.contains("lacks"));
        assertThat(call().answer("threat", Status.NOT_KNOWN, null, null).deviations())
                .contains("major “Threat” was not assessed.");
        assertThat(call().assessed().deviations(fact -> fact instanceof Fact.Answered a
                ? new Fact.Answered(a.key(), a.status(), a.value(), a.basis(), null, a.label(), a.words(),
                        a.language(), a.shown(), a.personal())
                : fact)).contains("major “Threat” was assessed without a note.");
    }

    @Test
    void whatThePhoneSystemTookDownIsToBeConfirmed() {
        assertThat(call().here("no").deviations(fact -> fact instanceof Fact.Answered a
                ? new Fact.Answered(a.key(), a.status(), a.value(), Basis.KEYS, a.note(), a.label(), a.words(),
                        a.language(), a.shown(), a.personal())
                : fact)).contains("moderate “Here” was taken down by the phone system, and nobody confirmed it.");
        assertThat(call().here("no").deviations()).noneMatch(line -> line.contains("phone system"));
    }

    @Test
    void wordsThatBlameAChildAreFoundInWhatWasWrittenAndNotInWhatTheCallerSaid() {
        assertThat(call().answer("remark", "She is promiscuous.").deviations())
                .contains("major “promiscuous”, written at “Remark”, blames a child.");
        assertThat(call().notes("A lifestyle choice.").deviations())
                .contains("major “lifestyle choice”, written in the notes, blames a child.");
        assertThat(call().here("yes").danger(Danger.OVERRIDDEN, "She is streetwise.").deviations())
                .contains("major “streetwise”, written as a reason for a decision, blames a child.");
        assertThat(call().answer("account", "They said she is promiscuous.").deviations())
                .noneMatch(line -> line.contains("blames"));
    }

    @Test
    void whatAScriptDoesNotWeighIsNotScored() {
        var lines = call("details-missing: minor\n", "\n").answer("where", "Gull House").score().lines();

        assertThat(lines).isNotEmpty().noneMatch(line -> line.criterion() == Deviation.DETAILS_MISSING);
    }

    @Test
    void theRulesAreNamedByTheTableOfTheScript() {
        String rules = call().score().rules();

        assertThat(rules).hasSize(16).isEqualTo(well().score().rules());
        assertThat(call("advice-late: minor", "advice-late: major").score().rules()).isNotEqualTo(rules);
        assertThat(call("advice-given: 120", "advice-given: 121").score().rules()).isNotEqualTo(rules);
        assertThat(call("title: Small", "title: Little").score().rules()).isEqualTo(rules);
    }

    @Test
    void theBandFollowsTheWorstDeviations() {
        assertThat(band()).isEqualTo(Band.HIGH);
        assertThat(band(MINOR, MINOR)).isEqualTo(Band.HIGH);
        assertThat(band(MINOR, MINOR, MINOR)).isEqualTo(Band.COMPLIANT);
        assertThat(band(MODERATE, MODERATE)).isEqualTo(Band.COMPLIANT);
        assertThat(band(MODERATE, MODERATE, MODERATE)).isEqualTo(Band.PARTIAL);
        assertThat(band(MAJOR, MINOR)).isEqualTo(Band.PARTIAL);
        assertThat(band(MAJOR, MAJOR, MAJOR)).isEqualTo(Band.LOW);
        assertThat(band(MAJOR, MAJOR, MAJOR, MAJOR)).isEqualTo(Band.NON_COMPLIANT);
        assertThat(band(CRITICAL)).isEqualTo(Band.NON_COMPLIANT);
    }

    private static Band band(Severity... severities) {
        return Band.of(Stream.of(severities)
                .map(severity -> new Line(Deviation.NEVER_ASKED, severity, Found.DANGER_DECIDED.of(), null, 0))
                .toList());
    }
}
