package org.makesafe.script.check;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.makesafe.script.Alert;
import org.makesafe.script.Condition;
import org.makesafe.script.Script;
import org.makesafe.script.Stage;
import org.makesafe.script.source.Problem.Code;
import org.makesafe.script.source.Whereabouts;

/** What every check of one script shares: its formulas, the explorer, the budget, and where problems go. */
final class Proofs {
    private static final int MOST_NAMES = 10;
    private final Script script;
    private final Whereabouts at;
    private final Budget budget = new Budget();
    private final List<Spot> spots;
    private final Formulas formulas;
    private final Explorer explorer;
    private boolean stopped;

    Proofs(Script script, Whereabouts at) {
        this.script = script;
        this.at = at;
        this.spots = Spot.all(script);
        this.formulas = new Formulas(script, spots, budget);
        this.explorer = new Explorer(spots, formulas, budget);
    }

    Script script() {
        return script;
    }

    List<Spot> spots() {
        return spots;
    }

    Formulas formulas() {
        return formulas;
    }

    Explorer explorer() {
        return explorer;
    }

    long explored() {
        return budget.states();
    }

    void problem(Object part, Code code, String message) {
        at.problem(part, code, message);
    }

    /**
     * Runs a proof; one that tells too many calls apart is a problem of the script, not a hang.
     *
     * @param about the conditions it rests on, to name their questions
     */
    <T> Optional<T> attempt(Object part, Stream<Condition> about, Supplier<T> proof) {
        if (stopped) {
            return Optional.empty();
        }
        budget.begin();
        formulas.forget();
        try {
            return Optional.of(proof.get());
        } catch (Budget.TooLarge e) {
            stopped = budget.spent();
            problem(part, Code.TOO_LARGE_TO_PROVE, "Too large to prove: narrow the conditions on %s.%s".formatted(
                    names(about), stopped ? " Nothing after this was looked at." : ""));
            return Optional.empty();
        }
    }

    /** Whether a condition can hold, in a context, once every question that applied was given something. */
    boolean possible(Formula context, Formula holds) {
        return explorer.possible(formulas.both(context, holds));
    }

    /** Whether an alert fires, seen from the end of a call. */
    Formula fires(Alert alert) {
        Formula when = formulas.of(alert.when());
        return alert.reasons().isEmpty()
                ? when
                : formulas.both(when, formulas.any(alert.reasons().stream().map(r -> formulas.of(r.when())).toList()));
    }

    /** The conditions that an alert rests on. */
    static Stream<Condition> conditions(Alert alert) {
        return Stream.concat(Stream.of(alert.when()), alert.reasons().stream().map(Alert.Reason::when));
    }

    private String names(Stream<Condition> about) {
        List<String> direct = about.flatMap(Condition::questions).distinct().toList();
        List<String> all = Stream.concat(direct.stream(), direct.stream().flatMap(this::behind)).distinct().toList();
        String named = all.stream().limit(MOST_NAMES).collect(Collectors.joining(", "));
        return all.size() > MOST_NAMES ? named + " and %d more".formatted(all.size() - MOST_NAMES) : named;
    }

    /** The questions that decide whether a question applies. */
    private Stream<String> behind(String id) {
        @Nullable
        Stage stage = script.stages().stream().filter(s -> s.questions().stream().anyMatch(q -> q.id().equals(id)))
                .findFirst().orElse(null);
        return stage == null
                ? Stream.of()
                : Stream.concat(stage.when().questions(),
                        script.question(id).stream().flatMap(q -> q.when().questions()));
    }
}
