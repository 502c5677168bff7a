package org.makesafe.script.check;

import java.util.stream.Stream;
import org.makesafe.script.Alert;
import org.makesafe.script.Condition;
import org.makesafe.script.Must;
import org.makesafe.script.Script;
import org.makesafe.script.Stage;
import org.makesafe.script.source.Problem.Code;

/**
 * Proves that danger is decided first and soon. A script with an urgent stage or an alert with danger must have both, and must promise
 * after how many answers the urgent questions that the alert looks at are over.
 */
final class DangerGate {
    private final Proofs proofs;
    private final Script script;

    DangerGate(Proofs proofs) {
        this.proofs = proofs;
        this.script = proofs.script();
    }

    void check() {
        var alerts = script.alerts().stream().filter(Alert::danger).toList();
        var promises = script.must().stream().filter(Must.DangerDecidedWithin.class::isInstance)
                .map(Must.DangerDecidedWithin.class::cast).toList();
        if (alerts.isEmpty()) {
            if (!promises.isEmpty() || script.stages().stream().anyMatch(Stage::urgent)) {
                proofs.problem(script, Code.NO_DANGER_GATE,
                        "No alert says “danger: true”, so nobody is asked to decide.");
            }
            return;
        }
        if (promises.isEmpty()) {
            proofs.problem(alerts.getFirst(), Code.NO_DANGER_GATE,
                    "Nothing promises how soon danger is decided: add “danger-decided-within” to “must”.");
        }
        alerts.stream().filter(alert -> last(alert) < 0).forEach(alert -> proofs.problem(alert, Code.NOT_URGENT_FIRST,
                "Alert “%s” looks at no question of an urgent stage.".formatted(alert.id())));
        int last = alerts.stream().mapToInt(this::last).max().orElse(-1);
        promises.forEach(promise -> decided(promise, last));
    }

    /**
     * The last urgent spot that an alert looks at and that is asked in every call, or the last of all if there is none such; -1 where it
     * looks at no urgent spot. What is asked besides, because of an answer, may bring danger up again: nobody waits for it.
     */
    private int last(Alert alert) {
        var questions = Proofs.conditions(alert).flatMap(Condition::questions).toList();
        var urgent = proofs.spots().stream()
                .filter(s -> s.stage().urgent() && questions.contains(s.question().id())).toList();
        return urgent.stream().filter(s -> s.question().when().equals(Condition.ALWAYS)).mapToInt(Spot::index).max()
                .orElseGet(() -> urgent.stream().mapToInt(Spot::index).max().orElse(-1));
    }

    private void decided(Must.DangerDecidedWithin promise, int last) {
        Stream<Condition> about = proofs.spots().stream().limit(last + 1L)
                .flatMap(s -> Stream.of(s.stage().when(), s.question().when()));
        proofs.attempt(promise, about, () -> {
            proofs.explorer().longer(last, promise.answers()).ifPresent(call -> proofs.problem(promise,
                    Code.PROMISE_BROKEN,
                    "Danger is decided only after the last answer of this call: %s.".formatted(call)));
            return true;
        });
    }
}
