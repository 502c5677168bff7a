package org.makesafe.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.makesafe.call.lifecycle.CallState;
import org.makesafe.call.record.AdviceOutcome;
import org.makesafe.rehearsal.Talk.Kind;
import org.makesafe.rehearsal.Talk.Line;
import org.makesafe.rehearsal.scenario.PublishedScenarios;
import org.makesafe.script.QuestionKey;
import org.makesafe.script.Status;
import org.makesafe.script.Value;

/** What the caller says, worked out from the scenario and the journal alone. */
class TalkTest {
    private final InMemory memory = new InMemory();

    @Test
    void aCallBeginsWithTheOpeningAndTheReplyToTheFirstQuestion() {
        var talk = memory.call("hotel-closed-door").talk();

        assertThat(talk.lines()).extracting(Line::kind).containsExactly(Kind.OPENING);
        assertThat(talk.reply(QuestionKey.of("can-talk"))).startsWith("Sort of.");
        assertThat(talk.reply(QuestionKey.of("child-needs"))).as("nothing is written")
                .isEqualTo("Sorry, I don't know that.");
        assertThat(talk.reply(QuestionKey.of("trigger"))).as("the handler's own").isEmpty();
    }

    @Test
    void eachQuestionThatWasAnsweredLeavesItsReplyOnce() {
        var talk = memory.call("hotel-closed-door").answer("still-there", Status.NOT_ASKED, null, null)
                .answer("still-there", Status.ANSWERED, new Value.Words("here-now"), null)
                .answer("trigger", Status.ANSWERED, new Value.Words("phrase"), null).talk();

        assertThat(talk.lines().subList(1, talk.lines().size()))
                .containsExactly(new Line(Kind.REPLY, "When", "Yes. I haven't seen them come down."));
    }

    @Test
    void anInterruptionComesWhenItIsDueAndChangesWhatIsSaidFromThenOn() {
        var call = memory.call("hotel-closed-door");
        while (!call.talk().interrupted().containsKey("leaving")) {
            assertThat(call.talk().reply(QuestionKey.of("still-there"))).startsWith("Yes.");
            call.answer(call.view().position().orElseThrow().key().toString(), Status.NOT_KNOWN, null, null);
        }
        assertThat(call.view().call().answers()).hasSize(30);
        assertThat(call.talk().lines().getLast().kind()).isEqualTo(Kind.INTERRUPTION);
        assertThat(call.talk().reply(QuestionKey.of("still-there"))).startsWith("They're going.");
        assertThat(Card.of(PublishedScenarios.named("hotel-closed-door"), call.talk()).latest())
                .extracting(Line::words).anyMatch(words -> words.contains("They're leaving now!"));
    }

    @Test
    void whoeverCanNotTalkFreelySaysYesOrNo() {
        var call = memory.call("covert-laundry-order");
        assertThat(call.talk().reply(QuestionKey.of("hotel-keys"))).isEqualTo("I couldn't say.");
        call.answer("can-talk", Status.ANSWERED, new Value.Words("cannot-talk"), null);

        assertThat(call.talk().reply(QuestionKey.of("still-there"))).isEqualTo("Yes, still here.");
        assertThat(call.talk().reply(QuestionKey.of("hotel-keys"))).isEqualTo("No, I couldn't say, sorry.");
    }

    @Test
    void aSilenceIsToldApartFromWords() {
        var call = memory.call("covert-laundry-order");
        while (!call.talk().interrupted().containsKey("goes-quiet")) {
            call.answer(call.view().position().orElseThrow().key().toString(), Status.NOT_KNOWN, null, null);
        }
        assertThat(call.talk().lines().getLast()).satisfies(line -> {
            assertThat(line.kind()).isEqualTo(Kind.SILENCE);
            assertThat(line.words()).startsWith("Steps on a wooden floor.");
        });
    }

    @Test
    void theCallerReactsToAdvice() {
        var talk = memory.call("hotel-closed-door").answer("sector", Status.ANSWERED, new Value.Words("hotel"), null)
                .answer("still-there", Status.ANSWERED, new Value.Words("here-now"), null)
                .advise("A03", AdviceOutcome.GIVEN).advise("A01", AdviceOutcome.GIVEN).talk();

        assertThat(talk.lines().getLast()).isEqualTo(new Line(Kind.ADVICE, "A03",
                "Should I ring the room and say there's a problem with the card? Just as I'd do for anyone?"));
    }

    @Test
    void aDeadLineSaysNothingUntilTheCallWasDroppedAndTheCallerRangBack() {
        var call = memory.call("line-goes-dead");
        while (!call.talk().course().dead()) {
            call.answer(call.view().position().orElseThrow().key().toString(), Status.NOT_KNOWN, null, null);
        }
        var kinds = List.of(Kind.DEAD);
        assertThat(call.talk().lines()).extracting(Line::kind).endsWith(kinds.toArray(Kind[]::new));
        assertThat(call.talk().reply(QuestionKey.of("sector"))).isEmpty();
        call.answer(call.view().position().orElseThrow().key().toString(), Status.NOT_KNOWN, null, null);
        assertThat(call.talk().lines()).extracting(Line::kind).as("nobody hears it").endsWith(Kind.DEAD);

        call.end(CallState.DROPPED, "The line went dead.").resume();
        assertThat(call.talk().lines().getLast().words()).startsWith("It's me again, the Lugger.");
        assertThat(call.talk().reply(QuestionKey.of("sector"))).isEqualTo("Pub.");
    }
}
