package org.makesafe.review.cycle;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.makesafe.script.AnswerType.Option;

/**
 * The review of a call as its record shows it.
 *
 * @param state and what follows it, in words of the page's language
 * @param due empty where nothing is
 * @param step names the next step
 * @param actions what the reader can do, assessing apart; the page offers exactly these
 * @param referrals whom the call can be referred to; empty where the reader refers nothing
 * @param assess whether the reader can assess the call
 * @param kept what a form that was refused held, by field name
 */
record ReviewPart(UUID call, String state, List<String> selected, String due, boolean overdue, boolean blind,
        List<Line> lines, String step, int version, List<Option> actions, List<Option> referrals, boolean assess,
        List<Option> areas, List<Option> marks, Map<String, String> kept) {
    /** One entry in words. */
    record Line(String what, String by, String when, String comment, List<String> marks) {}
}
