package org.makesafe.script.check;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.makesafe.script.Alert;
import org.makesafe.script.Condition;
import org.makesafe.script.Must;
import org.makesafe.script.Question;
import org.makesafe.script.RingBack;
import org.makesafe.script.Script;
import org.makesafe.script.Stage;
import org.makesafe.script.source.Problem.Code;

/** Proves that everything in a script can apply in some call, and that no condition in it is one in name only. */
final class Parts {
    private final Proofs proofs;
    private final Formulas formulas;
    private final Script script;

    Parts(Proofs proofs) {
        this.proofs = proofs;
        this.formulas = proofs.formulas();
        this.script = proofs.script();
    }

    void check() {
        for (Stage stage : script.stages()) {
            if (applies(stage, "This stage", Formula.TRUE, stage.when(), null)) {
                stage.questions().forEach(question -> question(stage, question));
            }
        }
        script.alerts().forEach(this::alert);
        script.advice().forEach(a -> applies(a, "Advice " + a.id(), Formula.TRUE, a.when(), null));
        RingBack ringBack = script.ringBack();
        if (ringBack != null && !ringBack.never().equals(Condition.NEVER)) {
            applies(ringBack, "The rule against ringing back", Formula.TRUE, ringBack.never(), null);
        }
        script.report().flags()
                .forEach(flag -> applies(flag, "Flag “" + flag.id() + "”", Formula.TRUE, flag.when(), null));
        new Grades(proofs, this).check();
        script.must().forEach(must -> {
            Condition when = switch (must) {
                case Must.DangerDecidedWithin _ -> Condition.ALWAYS;
                case Must.NeedsAdvice(var holds, _) -> holds;
                case Must.NeedsAlert(var holds, _) -> holds;
            };
            applies(must, "What this promise speaks of", Formula.TRUE, when, null);
        });
    }

    private void question(Stage stage, Question question) {
        Formula open = opens(stage);
        if (applies(question, "“" + question.label() + "”", open, question.when(), stage)) {
            Formula asked = proofs.attempt(question, Stream.of(stage.when(), question.when()),
                    () -> formulas.both(open, formulas.of(question.when(), stage, 1))).orElse(Formula.TRUE);
            question.suggestions().forEach(s -> applies(s, "This suggestion", asked, s.when(), stage));
            if (!question.withheldWhen().equals(Condition.NEVER)) {
                applies(question, "What keeps “" + question.label() + "” out of logs", asked, question.withheldWhen(),
                        stage);
            }
        }
    }

    private Formula opens(Stage stage) {
        return proofs.attempt(stage, Stream.of(stage.when()), () -> formulas.of(stage.when())).orElse(Formula.TRUE);
    }

    private void alert(Alert alert) {
        String name = "Alert “" + alert.id() + "”";
        if (applies(alert, name, Formula.TRUE, alert.when(), null)) {
            Formula when = proofs.attempt(alert, Stream.of(alert.when()), () -> formulas.of(alert.when()))
                    .orElse(Formula.TRUE);
            alert.reasons().forEach(r -> applies(r, "This reason", when, r.when(), null));
            proofs.attempt(alert, Proofs.conditions(alert), () -> {
                if (!proofs.possible(Formula.TRUE, formulas.not(proofs.fires(alert)))) {
                    proofs.problem(alert, Code.ALWAYS_APPLIES, name + " fires in every call, so it tells nothing.");
                }
                return true;
            });
        }
    }

    /**
     * Reports a part that can apply in no call, or whose condition holds wherever it is looked at, as a whole or in part.
     *
     * @param context what holds wherever the condition is looked at
     * @param stage the stage that it is looked at from; null outside all stages
     * @return false where it can apply in no call
     */
    boolean applies(Object part, String name, Formula context, Condition condition, @Nullable Stage stage) {
        if (condition.equals(Condition.ALWAYS)) {
            return true;
        }
        var whole = proofs.attempt(part, Stream.of(condition), () -> {
            Formula formula = formulas.of(condition, stage, 1);
            return !proofs.possible(context, formula)
                    ? Holds.NEVER
                    : !proofs.possible(context, formulas.not(formula)) ? Holds.ALWAYS : Holds.SOMETIMES;
        });
        if (whole.isEmpty()) {
            return true;
        }
        switch (whole.get()) {
            case NEVER -> proofs.problem(part, Code.NEVER_APPLIES, name + " applies in no call.");
            case ALWAYS -> proofs.problem(part, Code.ALWAYS_APPLIES,
                    name + " has a condition that holds in every call: leave it out.");
            case SOMETIMES -> new Inside(proofs, stage).check(condition, context);
        }
        return whole.get() != Holds.NEVER;
    }

    private enum Holds {
        NEVER,
        SOMETIMES,
        ALWAYS
    }
}
