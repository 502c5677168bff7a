package org.makesafe.script.check;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Looks for a call in which something holds. Goes through the questions in order and keeps, of each call so far, only what is left
 * of the formula: calls with the same rest are explored once, and a question that no longer bears on it is passed by.
 */
final class Explorer {
    private final List<Spot> spots;
    private final Formulas formulas;
    private final Budget budget;

    Explorer(List<Spot> spots, Formulas formulas, Budget budget) {
        this.spots = spots;
        this.formulas = formulas;
        this.budget = budget;
    }

    /** Whether the formula holds at the end of some call in which each question that applied was given something. */
    boolean possible(Formula goal) {
        var open = new ArrayDeque<>(List.of(goal));
        var seen = new HashSet<>(open);
        while (!open.isEmpty()) {
            Formula state = open.removeLast();
            if (state.equals(Formula.TRUE)) {
                return true;
            }
            if (!state.equals(Formula.FALSE)) {
                for (Given given : classes(state)) {
                    Formula rest = formulas.after(state, given);
                    if (seen.add(rest)) {
                        open.addLast(rest);
                    }
                }
            }
        }
        return false;
    }

    /**
     * The call with the fewest answers that settles the formula, whatever else is said in it; empty when there is none.
     *
     * @param mayWait questions that may be without an answer, even a status, in the calls looked at
     */
    Optional<Example> shortest(Formula goal, Predicate<Spot> mayWait) {
        var layers = new TreeMap<Integer, Map<Formula, Trail>>();
        layers.put(Formula.NOWHERE, new LinkedHashMap<>());
        put(layers, goal, Trail.BEGIN);
        while (layers.firstKey() != Formula.NOWHERE) {
            layers.pollFirstEntry().getValue().forEach((state, trail) -> {
                Spot spot = spots.get(state.first());
                if (mayWait.test(spot)) {
                    put(layers, formulas.after(state, Given.WAITING), trail);
                }
                classes(state).forEach(given -> put(layers, formulas.after(state, given), trail.and(spot, given)));
            });
        }
        return Optional.ofNullable(layers.firstEntry().getValue().get(Formula.TRUE)).map(Trail::example);
    }

    /**
     * The shortest call in which more questions apply, up to and including the last of some spots, than there may be; empty when
     * there is none.
     */
    Optional<Example> longer(int last, int most) {
        List<Formula> start = spots.subList(0, last + 1).stream().map(formulas::applies).toList();
        var layer = new LinkedHashMap<Counted, Trail>();
        layer.put(new Counted(start, 0), Trail.BEGIN);
        for (Spot spot : spots.subList(0, last + 1)) {
            var next = new LinkedHashMap<Counted, Trail>();
            layer.forEach((state, trail) -> {
                boolean asked = state.applies().getFirst().equals(Formula.TRUE);
                List<Formula> later = state.applies().subList(1, state.applies().size());
                var masks = new TreeSet<Long>();
                later.forEach(f -> formulas.masks(f, spot.index(), masks));
                for (Given given : asked ? Classes.of(spot, masks) : List.of(Given.WAITING)) {
                    budget.explored();
                    budget.work(later.size());
                    var rest = later.stream().map(f -> formulas.after(f, spot.index(), given)).toList();
                    next.putIfAbsent(new Counted(rest, state.count() + (asked ? 1 : 0)),
                            asked ? trail.and(spot, masks.isEmpty() ? new Given(0, "anything") : given) : trail);
                }
            });
            layer = next;
        }
        return layer.entrySet().stream().filter(e -> e.getKey().count() > most)
                .min(Map.Entry.comparingByKey((a, b) -> Integer.compare(a.count(), b.count())))
                .map(e -> e.getValue().example());
    }

    private Collection<Given> classes(Formula state) {
        budget.explored();
        var masks = new TreeSet<Long>();
        formulas.masks(state, state.first(), masks);
        return Classes.of(spots.get(state.first()), masks);
    }

    private static void put(Map<Integer, Map<Formula, Trail>> layers, Formula state, Trail trail) {
        if (!state.equals(Formula.FALSE)) {
            layers.computeIfAbsent(state.first(), _ -> new LinkedHashMap<>()).merge(state, trail,
                    (before, now) -> now.answers() < before.answers() ? now : before);
        }
    }

    /** Whether each later question applies, and how many have applied. */
    private record Counted(List<Formula> applies, int count) {}

    /** How a state was reached. */
    private record Trail(@Nullable Trail before, String answer, int answers) {
        static final Trail BEGIN = new Trail(null, "", 0);

        Trail and(Spot spot, Given given) {
            return new Trail(this, spot.label() + ": " + given.words(), answers + 1);
        }

        Example example() {
            var all = new ArrayList<String>();
            for (Trail trail = this; trail != null && trail.before != null; trail = trail.before) {
                all.addFirst(trail.answer);
            }
            return new Example(all);
        }
    }
}
