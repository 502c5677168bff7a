package org.makesafe.ivr;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.makesafe.call.CallView;
import org.makesafe.call.record.PhoneFact.Played.Part;
import org.makesafe.script.Ivr;
import org.makesafe.script.Ivr.Line;
import org.makesafe.script.Languages;
import org.makesafe.script.Languages.Spoken;
import org.makesafe.script.Question;
import org.makesafe.script.Script;

/**
 * What the phone system says, out of its script, in a caller's language.
 *
 * @param language what the caller is spoken to in
 */
record Words(Script script, String language) {
    /** In the language that the caller of this call is spoken to in. */
    static Words of(Script script, CallView view) {
        return new Words(script, view.call().language());
    }

    Ivr ivr() {
        return Objects.requireNonNull(script.ivr());
    }

    /** A question; in every language where it asks for the language. */
    List<Saying> question(Question question) {
        return languages(question.id().equals(ivr().speaks())).map(to -> {
            Spoken spoken = script.languages().say(question, false, to);
            return Saying.of(Part.QUESTION, question.id(), null, spoken.words(), spoken.words(), spoken.language());
        }).toList();
    }

    /** What is said before the first question, in every language. */
    List<Saying> opening() {
        return languages(true).flatMap(to -> ivr().opening().stream().map(id -> advice(id, to))).toList();
    }

    /** The advice of one round of waiting. */
    Saying waiting(int round) {
        List<String> ids = ivr().waiting();
        return advice(ids.get(round % ids.size()), language);
    }

    /** A line that says nothing of the call. */
    Saying line(Line line) {
        return line(line, "");
    }

    /**
     * A line.
     *
     * @param put what stands in for its place, and is not personal
     */
    Saying line(Line line, String put) {
        return line(line, put, line.toCaller() ? language : Languages.ENGLISH);
    }

    /** A line in every language, for a caller who has not chosen one. */
    List<Saying> everywhere(Line line) {
        return languages(true).map(to -> line(line, "", to)).toList();
    }

    private Saying line(Line line, String put, String to) {
        Spoken spoken = script.languages().say(ivr(), line, to);
        String words = line.place() == null || put.isEmpty()
                ? spoken.words()
                : spoken.words().replace("{" + line.place() + "}", put);
        return line.toCaller()
                ? Saying.of(Part.LINE, line.word(), null, spoken.words(), words, spoken.language())
                : new Saying(null, words, spoken.language(), null);
    }

    private Saying advice(String id, String to) {
        var advice = script.advice(id).orElseThrow();
        Spoken spoken = script.languages().say(advice, to);
        return Saying.of(Part.ADVICE, id, advice.wording(), spoken.words(), spoken.words(), spoken.language());
    }

    private Stream<String> languages(boolean all) {
        return all ? script.languages().all().stream() : Stream.of(language);
    }
}
