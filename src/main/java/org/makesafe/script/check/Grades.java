package org.makesafe.script.check;

import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.makesafe.script.Condition;
import org.makesafe.script.Grade;
import org.makesafe.script.Grading;
import org.makesafe.script.source.Problem.Code;

/** Proves that each grade rule is the reason for what is suggested in some call. */
final class Grades {
    private final Proofs proofs;
    private final Parts parts;
    private final Formulas formulas;
    private final Grading grading;

    Grades(Proofs proofs, Parts parts) {
        this.proofs = proofs;
        this.parts = parts;
        this.formulas = proofs.formulas();
        this.grading = proofs.script().grading();
    }

    void check() {
        for (Grading.Rule rule : grading.rules()) {
            if (parts.applies(rule, "This grade rule", Formula.TRUE, rule.when(), null)
                    && !suggested(rule, grade -> rule.grade().lowerThan(grade))) {
                proofs.problem(rule, Code.NEVER_APPLIES,
                        "This grade rule is never the reason: a more urgent grade is suggested wherever it holds.");
            }
        }
    }

    /** Whether a rule holds in some call where nothing points to a grade that comes before its own. */
    private boolean suggested(Grading.Rule rule, Predicate<Grade> before) {
        var rules = grading.rules().stream().filter(r -> before.test(r.grade())).toList();
        var alerts = proofs.script().alerts().stream()
                .filter(a -> a.grade() != null && before.test(Objects.requireNonNull(a.grade()))).toList();
        Stream<Condition> about = Stream.of(Stream.of(rule.when()), rules.stream().map(Grading.Rule::when),
                alerts.stream().flatMap(Proofs::conditions)).flatMap(all -> all);
        return proofs.attempt(rule, about, () -> {
            List<Formula> others = Stream.concat(rules.stream().map(r -> formulas.of(r.when())),
                    alerts.stream().map(proofs::fires)).toList();
            return proofs.possible(formulas.of(rule.when()), formulas.not(formulas.any(others)));
        }).orElse(true);
    }
}
