package org.makesafe.script;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One question of a script.
 *
 * @param label short name for summaries, records and hand-off logs
 * @param words what is said to the caller, or what the handler is to do where {@code spoken} is false
 * @param spoken false for what the handler fills in alone and never reads out
 * @param covertWords wording that needs only yes or no; null where there is none
 * @param guide what the handler should listen for or avoid; null where there is nothing to add
 * @param mandatory whether a call can't be completed until the question has an answer or a status
 * @param noteRequired whether an answer must come with a note
 * @param summary whether the answer belongs in "What we know"
 * @param personal whether the answer identifies the caller, so that it is encrypted at rest and masked on screens
 * @param withheldWhen when the answer stays out of any log that leaves the service, at the caller's wish
 * @param shows what the page lists beside this question
 * @param suggestions what earlier answers suggest; a person decides
 * @param byPhone how it is put by telephone with nobody at the desk; null where only a handler asks it
 */
public record Question(String id, String label, String words, boolean spoken, @Nullable String covertWords,
        @Nullable String guide, Condition when, AnswerType type, boolean mandatory, boolean noteRequired,
        boolean summary,
        boolean personal, Condition withheldWhen, Shows shows, List<Suggestion> suggestions,
        @Nullable ByPhone byPhone) {
    public Question {
        suggestions = List.copyOf(suggestions);
    }

    /** The same question under another condition. */
    public Question when(Condition other) {
        return new Question(id, label, words, spoken, covertWords, guide, other, type, mandatory, noteRequired, summary,
                personal, withheldWhen, shows, suggestions, byPhone);
    }

    /** What the page lists beside a question: nothing more, the advice that is due, or whom the call may go to. */
    public enum Shows {
        NOTHING,
        ADVICE,
        CONTACTS
    }

    /** The wording for a caller who can, or can't, talk freely. */
    public String wordsFor(boolean covert) {
        return covert && covertWords != null ? covertWords : words;
    }

    /**
     * An answer that earlier answers point to.
     *
     * @param value an option of the question
     * @param because the reason, as a plain sentence
     */
    public record Suggestion(String value, String because, Condition when) {}
}
