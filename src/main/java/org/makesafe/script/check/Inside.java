package org.makesafe.script.check;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.makesafe.script.Condition;
import org.makesafe.script.Stage;
import org.makesafe.script.source.Problem.Code;

/**
 * Proves that each part of a condition says something where it stands. Conditions are read from left to right: of {@code all}, a
 * part is looked at where those before it hold; of {@code any}, where none of those before it does.
 */
final class Inside {
    private final Proofs proofs;
    private final Formulas formulas;
    private final @Nullable Stage stage;
    private boolean stuck;

    Inside(Proofs proofs, @Nullable Stage stage) {
        this.proofs = proofs;
        this.formulas = proofs.formulas();
        this.stage = stage;
    }

    /** Checks the parts of a condition that as a whole can hold and can fail. */
    void check(Condition condition, Formula context) {
        switch (condition) {
            case Condition.Is(var question, var values) ->
                each(condition, values.stream().map(v -> new Piece("“" + v + "”",
                        new Condition.Is(question, List.of(v)))).toList(), context);
            case Condition.HasStatus(var question, var statuses) ->
                each(condition, statuses.stream().sorted().map(s -> new Piece(s.name(),
                        new Condition.HasStatus(question, Set.of(s)))).toList(), context);
            case Condition.All(var of) -> parts(of, false, context);
            case Condition.Any(var of) -> parts(of, true, context);
            case Condition.Not(var of) -> check(of, context);
        }
    }

    private record Piece(String name, Condition condition) {}

    private void each(Condition whole, List<Piece> pieces, Formula context) {
        if (pieces.size() > 1) {
            pieces.stream().filter(piece -> !possible(whole, context, piece.condition(), true))
                    .forEach(piece -> proofs.problem(whole, Code.NEVER_APPLIES,
                            piece.name() + " can't be the answer here: leave it out."));
        }
    }

    private void parts(List<Condition> of, boolean any, Formula context) {
        if (of.size() == 1) {
            check(of.getFirst(), context);
            return;
        }
        Formula before = context;
        for (Condition part : of) {
            if (!possible(part, before, part, true)) {
                proofs.problem(part, Code.NEVER_APPLIES, "This part of the condition never holds where it stands.");
            } else if (!possible(part, before, part, false)) {
                proofs.problem(part, Code.ALWAYS_APPLIES,
                        "This part of the condition always holds where it stands: leave it out.");
            } else {
                check(part, before);
            }
            if (stuck) {
                return;
            }
            Formula sofar = before;
            before = proofs.attempt(part, Stream.of(part), () -> formulas.both(sofar, of(part, !any))).orElse(sofar);
        }
    }

    /** Whether a condition can be so in the context; once that is too large to prove, nothing more is found here. */
    private boolean possible(Object place, Formula context, Condition condition, boolean holds) {
        var proof = proofs.attempt(place, Stream.of(condition), () -> proofs.possible(context, of(condition, holds)));
        stuck |= proof.isEmpty();
        return proof.orElse(true);
    }

    private Formula of(Condition condition, boolean holds) {
        Formula formula = formulas.of(condition, stage, 1);
        return holds ? formula : formulas.not(formula);
    }
}
