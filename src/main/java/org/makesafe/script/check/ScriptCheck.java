package org.makesafe.script.check;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.makesafe.script.Alert;
import org.makesafe.script.Condition;
import org.makesafe.script.Question;
import org.makesafe.script.Script;
import org.makesafe.script.Stage;
import org.makesafe.script.source.Problem.Code;
import org.makesafe.script.source.Whereabouts;

/**
 * Checks a script as a whole: that everything in it can apply in some call and nothing pretends to be a choice, and that what it
 * must do it does in every call.
 */
public final class ScriptCheck {
    /** The most states one proof may hold at once; more would take too much time and memory. */
    private static final int MOST_STATES = 200_000;
    private final Script script;
    private final Whereabouts at;
    private final Explorer explorer;
    private final Formulas formulas;

    private ScriptCheck(Script script, Whereabouts at) {
        this.script = script;
        this.at = at;
        this.explorer = new Explorer(script, MOST_STATES);
        this.formulas = explorer.formulas();
    }

    /**
     * Checks a script that was read whole. Problems go to where those of reading went.
     *
     * @return how many states were explored
     */
    public static long check(Script script, Whereabouts at) {
        var check = new ScriptCheck(script, at);
        check.parts();
        new Promises(script, check.explorer, at).check();
        new Wording(script, at).check();
        return check.explorer.explored();
    }

    private void parts() {
        for (Stage stage : script.stages()) {
            if (applies(stage, "This stage", formulas.of(stage.when(), null, 1), stage.when(), Formula.TRUE)) {
                stage.questions().forEach(question -> question(stage, question));
            }
        }
        script.alerts().forEach(this::alert);
        script.advice().forEach(a -> outside(a, "Advice " + a.id(), a.when()));
        script.grading().rules().forEach(r -> outside(r, "This grade rule", r.when()));
    }

    private void question(Stage stage, Question question) {
        Spot spot = explorer.spots().stream().filter(s -> s.question().equals(question)).findFirst().orElseThrow();
        Formula open = formulas.of(stage.when(), null, 1);
        Formula when = formulas.of(question.when(), stage, spot.item());
        boolean reached = applies(question, "“" + question.label() + "”", formulas.join(false, List.of(open, when)),
                question.when(), open);
        if (reached) {
            Formula asked = formulas.applies(spot);
            question.suggestions().forEach(s -> {
                Formula suggests = formulas.of(s.when(), stage, spot.item());
                applies(s, "This suggestion", formulas.join(false, List.of(asked, suggests)), s.when(), asked);
            });
        }
    }

    private void alert(Alert alert) {
        Formula when = formulas.of(alert.when(), null, 1);
        if (applies(alert, "Alert “" + alert.id() + "”", when, alert.when(), Formula.TRUE)) {
            alert.reasons().forEach(r -> {
                Formula both = formulas.join(false, List.of(when, formulas.of(r.when(), null, 1)));
                applies(r, "This reason", both, r.when(), when);
            });
        }
    }

    private void outside(Object part, String name, Condition when) {
        applies(part, name, formulas.of(when, null, 1), when, Formula.TRUE);
    }

    /** Reports a part that can apply in no call, or whose condition holds wherever it is looked at. */
    private boolean applies(Object part, String name, Formula when, Condition condition, Formula context) {
        if (condition.equals(Condition.ALWAYS) && context.equals(Formula.TRUE)) {
            return true;
        }
        Optional<Boolean> some = proved(part, () -> explorer.find(when).isPresent());
        if (some.isPresent() && !some.get()) {
            at.problem(part, Code.NEVER_APPLIES, name + " applies in no call.");
            return false;
        }
        if (!condition.equals(Condition.ALWAYS)) {
            Formula other = formulas.join(false, List.of(context, formulas.not(when)));
            Optional<Boolean> differs = proved(part, () -> explorer.find(other).isPresent());
            if (differs.isPresent() && !differs.get()) {
                at.problem(part, Code.ALWAYS_APPLIES,
                        name + " has a condition that holds in every call: leave it out.");
            }
        }
        return true;
    }

    private Optional<Boolean> proved(Object part, Supplier<Boolean> search) {
        return Promises.proved(part, at, search);
    }

    /** Whether an alert fires, as a formula at the end of a call. */
    static Formula fires(Alert alert, Formulas formulas) {
        Formula when = formulas.of(alert.when(), null, 1);
        if (alert.reasons().isEmpty()) {
            return when;
        }
        Formula any = formulas.join(true, alert.reasons().stream().map(r -> formulas.of(r.when(), null, 1)).toList());
        return formulas.join(false, List.of(when, any));
    }
}
