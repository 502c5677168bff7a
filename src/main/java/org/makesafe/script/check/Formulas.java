package org.makesafe.script.check;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.makesafe.script.Condition;
import org.makesafe.script.Script;
import org.makesafe.script.Stage;

/** Makes formulas out of conditions, and what is left of them once an answer is known. */
final class Formulas {
    private final Map<Formula, Formula> made = new HashMap<>();
    private final Map<String, List<Spot>> spots = new HashMap<>();

    Formulas(Script script, List<Spot> all) {
        script.stages().forEach(stage -> stage.questions()
                .forEach(q -> spots.put(q.id(), all.stream().filter(s -> s.question().equals(q)).toList())));
    }

    /** A condition as seen from a stage and item; null for one that stands outside all stages. */
    Formula of(Condition condition, @Nullable Stage stage, int item) {
        return switch (condition) {
            case Condition.Is(var question, var values) -> over(question, stage, item, Set.copyOf(values), Set.of());
            case Condition.HasStatus(var question, var statuses) -> over(question, stage, item, Set.of(), statuses);
            case Condition.All(var of) -> join(false, of.stream().map(c -> of(c, stage, item)).toList());
            case Condition.Any(var of) -> join(true, of.stream().map(c -> of(c, stage, item)).toList());
            case Condition.Not(var of) -> not(of(of, stage, item));
        };
    }

    /** Whether a spot applies. */
    Formula applies(Spot spot) {
        var repeat = spot.stage().repeat();
        Formula open = spot.item() == 1 || repeat == null
                ? of(spot.stage().when(), null, 1)
                : of(new Condition.Is(repeat.again(), List.of("yes")), spot.stage(), spot.item() - 1);
        return join(false, List.of(open, of(spot.question().when(), spot.stage(), spot.item())));
    }

    Formula join(boolean any, Collection<Formula> parts) {
        var kept = new LinkedHashSet<Formula>();
        for (Formula part : parts) {
            if (part instanceof Formula.Known(var holds)) {
                if (holds == any) {
                    return part;
                }
            } else if (part instanceof Formula.Joined(var same, var of) && same == any) {
                kept.addAll(of);
            } else {
                kept.add(part);
            }
        }
        if (kept.isEmpty()) {
            return any ? Formula.FALSE : Formula.TRUE;
        }
        return kept.size() == 1 ? kept.getFirst() : once(new Formula.Joined(any, List.copyOf(kept)));
    }

    Formula not(Formula of) {
        return switch (of) {
            case Formula.Known(var holds) -> holds ? Formula.FALSE : Formula.TRUE;
            case Formula.Not(var inner) -> inner;
            case Formula.Atom _,Formula.Joined _ -> once(new Formula.Not(of));
        };
    }

    /** What is left of a formula once the answer at a spot is known; null where the spot does not apply. */
    Formula after(Formula formula, int spot, @Nullable Given given) {
        return switch (formula) {
            case Formula.Known _ -> formula;
            case Formula.Atom atom ->
                atom.spot() != spot ? atom : given != null && atom.fits(given) ? Formula.TRUE : Formula.FALSE;
            case Formula.Not(var of) -> not(after(of, spot, given));
            case Formula.Joined(var any, var of) -> join(any, of.stream().map(f -> after(f, spot, given)).toList());
        };
    }

    /** Visits every comparison in a formula. */
    static void atoms(Formula formula, Consumer<Formula.Atom> visit) {
        switch (formula) {
            case Formula.Known _ -> {
                // Nothing is compared any more.
            }
            case Formula.Atom atom -> visit.accept(atom);
            case Formula.Not(var of) -> atoms(of, visit);
            case Formula.Joined(_, var of) -> of.forEach(f -> atoms(f, visit));
        }
    }

    private Formula over(String question, @Nullable Stage stage, int item, Set<String> values,
            Set<org.makesafe.script.Status> statuses) {
        List<Spot> all = spots.getOrDefault(question, List.of());
        List<Spot> seen = all.stream().filter(s -> !s.stage().equals(stage) || s.item() == item).toList();
        return join(true, seen.stream().map(s -> once(new Formula.Atom(s.index(), values, statuses))).toList());
    }

    private Formula once(Formula formula) {
        Formula before = made.putIfAbsent(formula, formula);
        return before == null ? formula : before;
    }
}
