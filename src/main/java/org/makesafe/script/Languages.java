package org.makesafe.script;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.makesafe.script.Translation.Text;

/**
 * The languages in which a script can be said.
 *
 * @param own what the script itself is written in, as ISO 639-1 such as {@code en}
 * @param others what is said in each other language
 */
public record Languages(String own, SortedMap<String, Translation> others) {
    /** What scripts are written in unless they say otherwise. */
    public static final String ENGLISH = "en";
    /** For a script in English alone. */
    public static final Languages ENGLISH_ALONE = alone(ENGLISH);

    public Languages {
        others = Collections.unmodifiableSortedMap(new TreeMap<>(others));
    }

    /** For a script in one language. */
    public static Languages alone(String own) {
        return new Languages(own, Collections.emptySortedMap());
    }

    /** Every language, the script's own first. */
    public List<String> all() {
        var all = new ArrayList<>(List.of(own));
        all.addAll(others.keySet());
        return all;
    }

    /** What to say for a question; in the script's own language where it has no text in the one asked for. */
    public Spoken say(Question question, boolean covert, String language) {
        Translation translation = others.get(language);
        var texts = translation == null || !question.spoken() ? null : translation.questions().get(question.id());
        if (texts == null) {
            return new Spoken(question.wordsFor(covert), own, false);
        }
        Text covertText = texts.covert();
        return spoken(covert && covertText != null ? covertText : texts.say(), language);
    }

    /** What to say for an advice item; in the script's own language where it has no text in the one asked for. */
    public Spoken say(Advice advice, String language) {
        Translation translation = others.get(language);
        var text = translation == null ? null : translation.advice().get(advice.id());
        return text == null ? new Spoken(advice.words(), own, false) : spoken(text.say(), language);
    }

    /**
     * What a telephone says besides questions and advice; in the script's own language where it has no text in the one asked for. What
     * stands in braces is still to be put in.
     */
    public Spoken say(Ivr ivr, Ivr.Line line, String language) {
        Translation translation = others.get(language);
        Text text = translation == null ? null : translation.lines().get(line);
        return text == null ? new Spoken(ivr.lines().getOrDefault(line, ""), own, false) : spoken(text, language);
    }

    /** What a flag is called; in the script's own language where it has no text in the one asked for. */
    public Spoken name(Reporting.Flag flag, String language) {
        Translation translation = others.get(language);
        Text text = translation == null ? null : translation.flags().get(flag.id());
        return text == null ? new Spoken(flag.label(), own, false) : spoken(text, language);
    }

    private static Spoken spoken(Text text, String language) {
        return new Spoken(text.words(), language, text.draft());
    }

    /**
     * Words to say aloud.
     *
     * @param language the language they are in
     * @param draft whether somebody who speaks the language must still sign them
     */
    public record Spoken(String words, String language, boolean draft) {}
}
