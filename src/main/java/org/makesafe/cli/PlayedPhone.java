package org.makesafe.cli;

import java.util.List;
import org.makesafe.flow.Judgement;
import org.makesafe.flow.Path;
import org.makesafe.script.Advice;
import org.makesafe.script.Ivr;
import org.makesafe.script.Question;
import org.makesafe.script.Script;
import org.makesafe.script.graph.PhoneWords;

/** Plays in the terminal what a telephone says besides questions, where it speaks the script by itself. */
final class PlayedPhone {
    private final Script script;
    private final Ivr ivr;
    private final Terminal terminal;

    PlayedPhone(Script script, Ivr ivr, Terminal terminal) {
        this.script = script;
        this.ivr = ivr;
        this.terminal = terminal;
    }

    void opening() {
        terminal.say("Spoken by telephone, in %s. 0 reaches a person at any time: here, end with a full stop."
                .formatted(String.join(" and ", script.languages().all())));
        played(ivr.opening());
    }

    void question(Question question) {
        script.languages().others().keySet().forEach(
                language -> terminal.say("  %s: %s".formatted(language,
                        script.languages().say(question, false, language).words())));
        PhoneWords.of(question).forEach(sentence -> terminal.say("  " + sentence));
    }

    /** A machine advises and suggests; danger and the grade wait for the handler. */
    void ending(Path path) {
        var grade = Judgement.of(script, path).grade();
        terminal.say("\nThe caller waits for a handler, who goes on with %s. Suggested: %s. %s".formatted(
                ivr.continues(), script.grading().name(grade.grade()), String.join(" ", grade.because())));
        terminal.say(ivr.lines().getOrDefault(Ivr.Line.QUEUED, ""));
        played(ivr.waiting());
    }

    private void played(List<String> ids) {
        ids.stream().flatMap(id -> script.advice(id).stream()).forEach(this::play);
    }

    private void play(Advice advice) {
        terminal.say("Advice %s, wording %d: %s".formatted(advice.id(), advice.wording(), advice.words()));
    }
}
