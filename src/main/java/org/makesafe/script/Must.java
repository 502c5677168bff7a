package org.makesafe.script;

/** Something the author promises of every possible call. The checker proves it, or shows a call that breaks it. */
public sealed interface Must {
    /** The danger questions are behind the handler after at most this many answers. */
    record DangerDecidedWithin(int answers) implements Must {}

    /** Whenever the condition holds at the end of a call, the advice item is due. */
    record NeedsAdvice(Condition when, String advice) implements Must {}

    /** Whenever the condition holds at the end of a call, the alert fires. */
    record NeedsAlert(Condition when, String alert) implements Must {}
}
