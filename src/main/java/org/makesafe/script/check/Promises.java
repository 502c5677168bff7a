package org.makesafe.script.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.makesafe.script.Advice;
import org.makesafe.script.Alert;
import org.makesafe.script.Condition;
import org.makesafe.script.Must;
import org.makesafe.script.Script;
import org.makesafe.script.source.Problem.Code;

/**
 * Proves what a script promises of every call, or shows the shortest call that breaks the promise. What matters most, strong advice
 * and alerts that decide danger, is written down twice, as a rule and as promises, and the two must say the same.
 */
final class Promises {
    private final Proofs proofs;
    private final Formulas formulas;
    private final Script script;

    Promises(Proofs proofs) {
        this.proofs = proofs;
        this.formulas = proofs.formulas();
        this.script = proofs.script();
    }

    /**
     * An alert or an advice item, as something promised.
     *
     * @param about the conditions it rests on
     * @param holds whether it fires or is due
     * @param mayWait questions that may be without an answer when it is looked at
     */
    private record Promised(Object part, String name, String verb, Stream<Condition> about, Supplier<Formula> holds,
            Predicate<Spot> mayWait) {}

    void check() {
        for (Must must : script.must()) {
            switch (must) {
                case Must.DangerDecidedWithin _ -> {
                    // The danger gate proves it.
                }
                case Must.NeedsAdvice(var when, var id) -> script.advice(id).map(this::promised).ifPresentOrElse(
                        promised -> kept(must, when, promised),
                        () -> proofs.problem(must, Code.UNKNOWN_PROMISE, "There is no advice “%s”.".formatted(id)));
                case Must.NeedsAlert(var when, var id) -> alert(id).map(this::promised).ifPresentOrElse(
                        promised -> kept(must, when, promised),
                        () -> proofs.problem(must, Code.UNKNOWN_PROMISE, "There is no alert “%s”.".formatted(id)));
            }
        }
        if (!script.must().isEmpty()) {
            script.alerts().stream().filter(Alert::danger)
                    .forEach(alert -> nothingElse(promised(alert), promises(alert)));
            script.advice().stream().filter(a -> a.strength() == Advice.Strength.STRONG)
                    .forEach(advice -> nothingElse(promised(advice), promises(advice)));
        }
    }

    /** An alert must fire at any moment, whatever has not been answered yet. */
    private Promised promised(Alert alert) {
        return new Promised(alert, "Alert “" + alert.id() + "”", "fire", Proofs.conditions(alert),
                () -> proofs.fires(alert), _ -> true);
    }

    /** Advice must be due in a completed call: only mandatory questions are sure to have been given something. */
    private Promised promised(Advice advice) {
        return new Promised(advice, "Advice " + advice.id(), "become due", Stream.of(advice.when()),
                () -> formulas.of(advice.when()), Promises::completed);
    }

    private static boolean completed(Spot spot) {
        return !spot.question().mandatory();
    }

    private Optional<Alert> alert(String id) {
        return script.alerts().stream().filter(a -> a.id().equals(id)).findFirst();
    }

    private List<Condition> promises(Alert alert) {
        var all = new ArrayList<Condition>();
        for (Must must : script.must()) {
            if (must instanceof Must.NeedsAlert(var when, var id) && id.equals(alert.id())) {
                all.add(when);
            }
        }
        return all;
    }

    private List<Condition> promises(Advice advice) {
        var all = new ArrayList<Condition>();
        for (Must must : script.must()) {
            if (must instanceof Must.NeedsAdvice(var when, var id) && id.equals(advice.id())) {
                all.add(when);
            }
        }
        return all;
    }

    private void kept(Must must, Condition when, Promised promised) {
        proofs.attempt(must, Stream.concat(Stream.of(when), promised.about()), () -> {
            Formula counter = formulas.both(formulas.of(when), formulas.not(promised.holds().get()));
            proofs.explorer().shortest(counter, promised.mayWait()).ifPresent(call -> proofs.problem(must,
                    Code.PROMISE_BROKEN,
                    "%s does not %s in this call: %s.".formatted(promised.name(), promised.verb(), call)));
            return true;
        });
    }

    private void nothingElse(Promised promised, List<Condition> promises) {
        proofs.attempt(promised.part(), Stream.concat(promised.about(), promises.stream()), () -> {
            Formula said = formulas.any(promises.stream().map(formulas::of).toList());
            Formula unsaid = formulas.both(promised.holds().get(), formulas.not(said));
            proofs.explorer().shortest(unsaid, Promises::completed).ifPresent(call -> proofs.problem(promised.part(),
                    Code.NO_PROMISE,
                    "No promise says that %s must %s in this call: %s.".formatted(lower(promised.name()),
                            promised.verb(), call)));
            return true;
        });
    }

    private static String lower(String name) {
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }
}
