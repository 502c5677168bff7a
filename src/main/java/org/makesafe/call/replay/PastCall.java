package org.makesafe.call.replay;

import java.time.LocalDate;
import org.makesafe.flow.Answers;
import org.makesafe.script.Script;
import org.makesafe.script.Value;

/**
 * A call as far as a replay needs it, and no further: which options were chosen and which statuses given. It holds no answer to a
 * question that is marked personal, and no text that anybody typed.
 *
 * @param reference the call's, such as {@code MS-26-0001234}
 * @param scriptHash the version it was taken on
 * @param opened the day it was taken on, in the force's time zone
 * @param made what that version makes of these answers
 */
public record PastCall(String reference, String scriptId, String scriptHash, LocalDate opened, Answers answers,
        Made made) {
    /** Stands in the place of everything that was typed. */
    public static final Value ANSWERED = new Value.Words("answered");

    /** The call with these answers, after everything that a replay does not need is taken out of them. */
    public static PastCall of(String reference, String scriptHash, LocalDate opened, Answers answers, Script script) {
        Answers bare = Bare.of(answers, script);
        return new PastCall(reference, script.id(), scriptHash, opened, bare, Made.of(script, bare));
    }
}
