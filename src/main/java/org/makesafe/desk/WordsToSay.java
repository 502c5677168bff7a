package org.makesafe.desk;

import org.jspecify.annotations.Nullable;
import org.makesafe.call.CallView;
import org.makesafe.script.Advice;
import org.makesafe.script.Languages.Spoken;
import org.makesafe.script.Question;

/**
 * Words to say, as a page shows them.
 *
 * @param language what they are in
 * @param draft whether somebody who speaks the language must still sign them
 * @param own the script's own words, to stand beneath them; null where these are them
 * @param missing whether the script has nothing in the caller's language here, and these are its own words
 */
record WordsToSay(String words, String language, boolean draft, @Nullable String own, boolean missing) {
    static WordsToSay of(CallView view, Question question) {
        return of(view, view.say(question), question.wordsFor(view.judgement().covert()),
                question.spoken() ? view.call().language() : view.script().languages().own());
    }

    /** In the language it was said in, or is to be said in. */
    static WordsToSay of(CallView view, Advice advice, String language) {
        return of(view, view.script().languages().say(advice, language), advice.words(), language);
    }

    private static WordsToSay of(CallView view, Spoken spoken, String own, String wanted) {
        boolean translated = !spoken.language().equals(view.script().languages().own());
        return new WordsToSay(spoken.words(), spoken.language(), spoken.draft(), translated ? own : null,
                !spoken.language().equals(wanted));
    }

    /** The words for whoever reads them beside others of the page: the script's own. */
    public String plain() {
        return own == null ? words : own;
    }
}
