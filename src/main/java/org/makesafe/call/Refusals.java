package org.makesafe.call;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.makesafe.flow.Outcome;
import org.makesafe.flow.Outcome.Refused;
import org.makesafe.script.Sentence;
import org.makesafe.script.Texts;

/** Why a step in a call can be refused. The names are the stable codes that programs see. */
public enum Refusals {
    NO_SUCH_CALL("There is no such call."),
    STALE_VERSION(
            "The call has moved on since you last saw it. Look again, then send this again."),
    BAD_STEP("Give the step a name of 1 to 100 characters."),
    STEP_REUSED(
            "This step was already taken with other content. Use a new step name."),
    NOT_YOUR_CALL(
            "Another handler is on this call. Resume it first if it was dropped."),
    CALL_NOT_OPEN(
            "The call is not in progress. Resume it first if it was dropped."),
    UNKNOWN_SCRIPT(
            "There is no such script."),
    UNKNOWN_ADVICE(
            "This script has no such advice item."),
    NOTE_REQUIRED(
            "Write a note to go with this answer."),
    REASON_REQUIRED(
            "Give a reason."),
    UNKNOWN_LANGUAGE("This script can't be said in that language."),
    GRADE_REQUIRED("Choose a grade."),
    RATIONALE_REQUIRED(
            "Give a rationale for the grade."),
    ILLEGAL_MOVE(
            "That can't follow from where the call stands."),
    MACHINE_BASIS("Only the phone system records that an answer was keyed or said to it. Say how you know."),
    NO_TELEPHONE("Set your own telephone first, so that callers can be put through to you."),
    NOT_WAITING("This caller is not waiting any more. Take the next one."),
    NOBODY_WAITS("Nobody is waiting."),
    NOBODY_ON_LINE("There is nobody on the line to put through."),
    NOTHING_TO_RING("There is no lost caller to ring back on this call."),
    NOT_SAFE_TO_RING("The caller said that it is not safe to ring back."),
    NO_NUMBER_TO_RING("No number is known to ring back."),
    NO_TRIES_LEFT("The caller was rung back three times. Pass the call to a supervisor."),
    TOO_OLD_TO_RING("The call was dropped more than seven days ago. Pass it to a supervisor."),
    CALL_NOT_OVER("The call is not over. Record it in the call itself."),
    NOT_YOURS_TO_ADD_TO("Only the handler of a call, or a supervisor, adds to its record."),
    NOT_COMPLETE(
            "The call can't be completed yet.");

    private final String sentence;

    Refusals(String sentence) {
        this.sentence = sentence;
    }

    /** The usual words for a code; empty for one that is not known here. */
    public static String sentence(String code) {
        return Arrays.stream(values()).filter(known -> known.name().equals(code)).map(known -> known.sentence)
                .findFirst().orElse("");
    }

    /** This refusal in its usual words. */
    public <T> Outcome<T> refused() {
        return new Refused<>(name(), sentence);
    }

    /** This refusal with what stands in the way. */
    public <T> Outcome<T> refused(List<Sentence> missing) {
        return new Refused<>(name(), sentence + missing.stream().map(m -> " " + m.english()).collect(joining()),
                List.of(missing));
    }

    /** Refuses a text that no record could keep. */
    static <T> Optional<Outcome<T>> badText(@Nullable String text, int max) {
        return text == null
                ? Optional.empty()
                : Texts.fault(text, max)
                        .map(fault -> new Refused<T>(fault.fault().name(), fault.sentence(), fault.about()));
    }
}
