package org.makesafe.script.check;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.makesafe.script.Condition;
import org.makesafe.script.Must;
import org.makesafe.script.Script;
import org.makesafe.script.source.Problem.Code;
import org.makesafe.script.source.Whereabouts;

/** Proves what a script promises of every call, or shows the call that breaks the promise. */
final class Promises {
    private final Script script;
    private final Explorer explorer;
    private final Formulas formulas;
    private final Whereabouts at;

    Promises(Script script, Explorer explorer, Whereabouts at) {
        this.script = script;
        this.explorer = explorer;
        this.formulas = explorer.formulas();
        this.at = at;
    }

    void check() {
        script.must().forEach(must -> {
            switch (must) {
                case Must.DangerDecidedWithin(var answers) -> decided(must, answers);
                case Must.NeedsAdvice(var when, var id) -> script.advice(id).ifPresentOrElse(
                        advice -> holds(must, when, formulas.of(advice.when(), null, 1),
                                "advice " + id + " is not due"),
                        () -> at.problem(must, Code.UNKNOWN_PROMISE, "There is no advice “%s”.".formatted(id)));
                case Must.NeedsAlert(var when, var id) -> script.alerts().stream().filter(a -> a.id().equals(id))
                        .findFirst()
                        .ifPresentOrElse(
                                alert -> holds(must, when, ScriptCheck.fires(alert, formulas),
                                        "alert “" + id + "” does not fire"),
                                () -> at.problem(must, Code.UNKNOWN_PROMISE, "There is no alert “%s”.".formatted(id)));
            }
        });
    }

    private void holds(Must must, Condition when, Formula then, String broken) {
        Formula counter = formulas.join(false, List.of(formulas.of(when, null, 1), formulas.not(then)));
        proved(must, at, () -> {
            explorer.find(counter).ifPresent(example -> at.problem(must, Code.PROMISE_BROKEN,
                    "%s in this call: %s.".formatted(broken, example)));
            return true;
        });
    }

    /** Danger is decided once the mandatory questions that it rests on are answered; what is asked later may bring it up again. */
    private void decided(Must must, int answers) {
        var danger = script.alerts().stream().filter(a -> a.danger()).map(a -> ScriptCheck.fires(a, formulas)).toList();
        int[] last = { -1};
        danger.forEach(f -> Formulas.atoms(f, atom -> {
            Spot spot = explorer.spots().get(atom.spot());
            if (spot.stage().urgent() && spot.question().mandatory()) {
                last[0] = Math.max(last[0], atom.spot());
            }
        }));
        if (last[0] < 0) {
            at.problem(must, Code.PROMISE_BROKEN,
                    "No alert with danger looks at a mandatory question of an urgent stage.");
            return;
        }
        proved(must, at, () -> {
            int most = explorer.most(last[0]);
            if (most > answers) {
                at.problem(must, Code.PROMISE_BROKEN, "The danger decision can take %d answers.".formatted(most));
            }
            return true;
        });
    }

    /** Runs a proof; one that tells too many calls apart is a problem of the script, not a hang. */
    static Optional<Boolean> proved(Object part, Whereabouts at, Supplier<Boolean> proof) {
        try {
            return Optional.of(proof.get());
        } catch (Explorer.TooLarge e) {
            at.problem(part, Code.TOO_LARGE_TO_PROVE,
                    "Too large to prove: narrow the conditions on " + e.getMessage() + ".");
            return Optional.empty();
        }
    }
}
