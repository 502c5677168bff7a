package org.makesafe.quality;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.stream.Stream;
import org.makesafe.script.Sentence;

/** What can be found in a call, each as one plain sentence. */
enum Found {
    ASKED("score.asked", "“{0}” was asked."),
    NEVER_ASKED("score.never-asked", "“{0}” was never asked."),
    MARKED_NOT_ASKED("score.marked-not-asked", "“{0}” was marked as not asked."),
    ASKED_IN_TURN("score.asked-in-turn", "“{0}” was asked in its turn."),
    ASKED_LATE("score.asked-late", "“{0}” was asked only after “{1}”."),
    ASKED_AT_END("score.asked-at-end", "“{0}” was asked only when the last part of the call had begun, after “{1}”."),
    ANSWERED_SOON("score.answered-soon", "“{0}” was answered within {1} seconds."),
    ANSWERED_SLOWLY("score.answered-slowly", "“{0}” was answered after {1} seconds; the target is {2}."),
    UNCONFIRMED("score.unconfirmed", "“{0}” was taken down by the phone system, and nobody confirmed it."),
    DETAILS_THERE("score.details-there", "“{0}” has every detail that is wanted."),
    DETAIL_MISSING("score.detail-missing", "“{0}” lacks a detail: {1}."),
    ASSESSED("score.assessed", "“{0}” was assessed, with a note."),
    NOT_ASSESSED("score.not-assessed", "“{0}” was not assessed."),
    ASSESSED_WITHOUT_NOTE("score.assessed-without-note", "“{0}” was assessed without a note."),
    BLAMES_IN_ANSWER("score.blames-in-answer", "“{0}”, written at “{1}”, blames a child."),
    BLAMES_IN_ADVICE("score.blames-in-advice", "“{0}”, written at advice {1}, blames a child."),
    BLAMES_IN_NOTES("score.blames-in-notes", "“{0}”, written in the notes, blames a child."),
    BLAMES_IN_REASON("score.blames-in-reason", "“{0}”, written as a reason for a decision, blames a child."),
    NO_BLAME("score.no-blame", "Nothing that was written for the record blames a child."),
    DANGER_DECIDED("score.danger-decided", "Danger was decided."),
    DANGER_UNDECIDED("score.danger-undecided", "Danger was prompted, and nobody decided before the call ended."),
    DANGER_SOON("score.danger-soon", "Danger was decided {0} seconds after the prompt; the target is {1}."),
    DANGER_LATE("score.danger-late", "Danger was decided only {0} seconds after the prompt; the target is {1}."),
    DANGER_SOON_FROM_START("score.danger-soon-from-start",
            "Danger was decided {0} seconds into the call; the target is {1}."),
    DANGER_LATE_FROM_START("score.danger-late-from-start",
            "Danger was decided only {0} seconds into the call; the target is {1}."),
    DANGER_LOWERED("score.danger-lowered", "Danger was prompted, and overridden with a reason."),
    DANGER_UNREASONED("score.danger-unreasoned", "Danger was overridden or stood down without a reason."),
    GRADE_AS_SUGGESTED("score.grade-as-suggested", "The grade was at least as urgent as suggested."),
    GRADE_BELOW("score.grade-below", "The grade was less urgent than suggested. A rationale was given."),
    GRADE_UNREASONED("score.grade-unreasoned", "A less urgent grade was chosen without a rationale."),
    ADVICE_DEALT_WITH("score.advice-dealt-with", "Advice {0} was due, and dealt with: {1}."),
    ADVICE_UNSAID("score.advice-unsaid", "Advice {0} was due, and nobody dealt with it."),
    ADVICE_SOON("score.advice-soon", "Advice {0} was dealt with {1} seconds after it became due; the target is {2}."),
    ADVICE_LATE("score.advice-late",
            "Advice {0} was dealt with only {1} seconds after it became due; the target is {2}."),
    ADVICE_SET_ASIDE("score.advice-set-aside", "Advice {0} was due, and marked as not applicable.");

    private final String key;
    private final String english;

    Found(String key, String english) {
        this.key = key;
        this.english = english;
    }

    /** In English, with places for what it is about. */
    String english() {
        return english;
    }

    /** The key of its text in the bundles of the pages. */
    String key() {
        return key;
    }

    Sentence of(Object... about) {
        Object[] words = Stream.of(about).map(part -> part instanceof Sentence(_, var said, _) ? said : part).toArray();
        String text = words.length == 0 ? english : new MessageFormat(english, Locale.UK).format(words);
        return Sentence.of(key, text, about);
    }
}
