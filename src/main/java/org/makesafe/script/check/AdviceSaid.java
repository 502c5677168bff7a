package org.makesafe.script.check;

import java.util.List;
import java.util.stream.Stream;
import org.makesafe.script.Advice;
import org.makesafe.script.Condition;
import org.makesafe.script.Question;
import org.makesafe.script.Script;
import org.makesafe.script.source.Problem.Code;

/**
 * Proves what a script must do so that no call closes with due advice unsaid. A call is completed only when every due item has an
 * outcome; the script has to bring the handler to the advice, and must not make any due once the caller has been asked the last
 * question. What a telephone plays it plays to every caller, and needs no such proof.
 */
final class AdviceSaid {
    private final Proofs proofs;
    private final Formulas formulas;
    private final Script script;

    AdviceSaid(Proofs proofs) {
        this.proofs = proofs;
        this.formulas = proofs.formulas();
        this.script = proofs.script();
    }

    void check() {
        if (script.advice().isEmpty() || !script.forHandlers()) {
            return;
        }
        List<Spot> shown = proofs.spots().stream().filter(s -> s.question().shows() == Question.Shows.ADVICE).toList();
        Advice first = script.advice().getFirst();
        if (shown.isEmpty()) {
            proofs.problem(first, Code.ADVICE_NOT_SHOWN, "No question says “shows: advice”.");
        } else {
            shown.stream().map(Spot::question).distinct().filter(q -> !q.mandatory())
                    .forEach(q -> proofs.problem(q, Code.ADVICE_NOT_SHOWN,
                            "“%s” shows the advice and is not mandatory.".formatted(q.label())));
            script.advice().forEach(advice -> shown(advice, shown));
        }
        int last = proofs.spots().stream().filter(AdviceSaid::alwaysSaid).mapToInt(Spot::index).max().orElse(-1);
        script.advice().forEach(advice -> inTime(advice, last));
    }

    private void shown(Advice advice, List<Spot> shown) {
        Stream<Condition> about = Stream.concat(Stream.of(advice.when()),
                shown.stream().flatMap(s -> Stream.of(s.stage().when(), s.question().when())));
        proofs.attempt(advice, about, () -> {
            Formula asked = formulas.any(shown.stream().map(formulas::applies).toList());
            Formula unsaid = formulas.both(formulas.of(advice.when()), formulas.not(asked));
            proofs.explorer().shortest(unsaid, s -> !s.question().mandatory())
                    .ifPresent(call -> proofs.problem(advice, Code.ADVICE_NOT_SHOWN,
                            "Advice %s is due and no question shows it in this call: %s.".formatted(advice.id(),
                                    call)));
            return true;
        });
    }

    private void inTime(Advice advice, int last) {
        var questions = advice.when().questions().toList();
        proofs.spots().stream().filter(s -> s.index() > last && questions.contains(s.question().id())).findFirst()
                .ifPresent(late -> proofs.problem(advice, Code.ADVICE_TOO_LATE,
                        "“%s” can make this due when nothing more is sure to be said to the caller."
                                .formatted(late.question().label())));
    }

    /** Whether a question is put to the caller in every call. */
    private static boolean alwaysSaid(Spot spot) {
        return spot.question().spoken() && spot.question().when().equals(Condition.ALWAYS)
                && spot.stage().when().equals(Condition.ALWAYS);
    }
}
