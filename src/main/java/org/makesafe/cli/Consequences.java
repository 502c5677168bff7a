package org.makesafe.cli;

import java.util.List;
import org.makesafe.flow.Answers;
import org.makesafe.flow.Judgement;
import org.makesafe.flow.Judgement.Firing;
import org.makesafe.flow.Path;
import org.makesafe.script.Advice;
import org.makesafe.script.Script;

/** Says what the script makes of each answer of a played call: alerts, advice and the covert mode. */
final class Consequences {
    private final Script script;
    private final Terminal terminal;
    private Judgement before;
    private boolean danger;

    Consequences(Script script, Terminal terminal) {
        this.script = script;
        this.terminal = terminal;
        this.before = Judgement.of(script, Path.of(script, Answers.NONE));
    }

    /** Whether any answer so far asked for the danger decision. */
    boolean danger() {
        return danger;
    }

    void of(Path path) {
        var judgement = Judgement.of(script, path);
        judgement.alerts().stream().filter(firing -> news(firing, before.alerts())).forEach(firing -> {
            terminal.say(
                    "  ! %s %s".formatted(firing.alert().prompt(), String.join(" ", firing.because())).stripTrailing());
            danger |= firing.alert().danger();
        });
        var due = before.advice().stream().map(Advice::id).toList();
        judgement.advice().stream().filter(a -> !due.contains(a.id()))
                .forEach(a -> terminal.say("  Advice %s is due: %s".formatted(a.id(), a.words())));
        var stillDue = judgement.advice().stream().map(Advice::id).toList();
        due.stream().filter(id -> !stillDue.contains(id))
                .forEach(id -> terminal.say("  Advice %s is no longer due.".formatted(id)));
        var covert = script.covert();
        if (covert != null && judgement.covert() != before.covert()) {
            terminal.say("  " + (judgement.covert() ? covert.remind() : "The caller can talk again."));
        }
        before = judgement;
    }

    /** Whether an alert fires, or fires for more than it did. */
    private static boolean news(Firing firing, List<Firing> before) {
        return before.stream()
                .noneMatch(b -> b.alert().equals(firing.alert()) && b.because().containsAll(firing.because()));
    }
}
