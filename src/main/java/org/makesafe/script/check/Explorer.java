package org.makesafe.script.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.makesafe.script.Question;
import org.makesafe.script.Script;
import org.makesafe.script.Stage;
import org.makesafe.script.Status;

/**
 * Looks for a call in which something holds. Goes through the questions in order and keeps, of each call so far, only what is left
 * of the conditions that are still to be decided: calls with the same rest are explored once. Only questions that bear on the
 * matter are looked at.
 */
final class Explorer {
    private final List<Spot> spots;
    private final Formulas formulas;
    private final int most;
    private long explored;

    /**
     * For one script.
     *
     * @param most the most states that one search may hold at once
     */
    Explorer(Script script, int most) {
        this.spots = spots(script);
        this.formulas = new Formulas(script, spots);
        this.most = most;
    }

    /** A search gave up: the conditions at hand tell too many calls apart. */
    static final class TooLarge extends RuntimeException {
        TooLarge(List<String> questions) {
            super(String.join(", ", questions));
        }
    }

    Formulas formulas() {
        return formulas;
    }

    List<Spot> spots() {
        return spots;
    }

    /** How many states were explored in all searches so far. */
    long explored() {
        return explored;
    }

    /** A call in which the formula holds at the end; empty when there is none. */
    Optional<Example> find(Formula goal) {
        List<Spot> slice = slice(goal);
        var layer = new LinkedHashMap<List<Formula>, Trail>();
        var start = new ArrayList<Formula>(List.of(goal));
        slice.forEach(spot -> start.add(formulas.applies(spot)));
        var classes = classes(slice, start);
        layer.put(start, new Trail(null, ""));
        for (Spot spot : slice) {
            var next = new LinkedHashMap<List<Formula>, Trail>();
            for (var entry : layer.entrySet()) {
                List<Formula> state = entry.getKey();
                if (state.getFirst().equals(Formula.TRUE)) {
                    return Optional.of(entry.getValue().example());
                }
                explored++;
                boolean applies = state.get(1).equals(Formula.TRUE);
                for (Given given : applies ? Objects.requireNonNull(classes.get(spot)) : NOT_ASKED) {
                    var rest = rest(state, spot, applies ? given : null);
                    if (!rest.getFirst().equals(Formula.FALSE)) {
                        next.putIfAbsent(rest,
                                applies
                                        ? new Trail(entry.getValue(), spot.label() + ": " + given.words())
                                        : entry.getValue());
                    }
                }
                if (next.size() > most) {
                    throw new TooLarge(slice.stream().map(s -> s.question().id()).distinct().toList());
                }
            }
            layer = next;
        }
        return layer.entrySet().stream().filter(e -> e.getKey().getFirst().equals(Formula.TRUE)).findFirst()
                .map(e -> e.getValue().example());
    }

    /** The most questions that can apply, in one call, up to and including a spot. */
    int most(int last) {
        List<Spot> slice = spots.subList(0, last + 1);
        var start = new ArrayList<Formula>();
        slice.forEach(spot -> start.add(formulas.applies(spot)));
        var classes = classes(slice, start);
        Map<List<Formula>, Integer> layer = Map.of(start, 0);
        for (Spot spot : slice) {
            var next = new LinkedHashMap<List<Formula>, Integer>();
            layer.forEach((state, count) -> {
                explored++;
                boolean applies = state.getFirst().equals(Formula.TRUE);
                for (Given given : applies ? Objects.requireNonNull(classes.get(spot)) : NOT_ASKED) {
                    var rest = state.subList(1, state.size()).stream()
                            .map(f -> formulas.after(f, spot.index(), applies ? given : null)).toList();
                    next.merge(rest, applies ? count + 1 : count, Math::max);
                }
            });
            if (next.size() > most) {
                throw new TooLarge(List.of(spot.question().id()));
            }
            layer = next;
        }
        return layer.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    }

    private static final List<Given> NOT_ASKED = List.of(new Given(Status.NOT_ASKED, Set.of(), ""));

    /** What is left of the goal, and of whether each later question of the slice applies. */
    private List<Formula> rest(List<Formula> state, Spot spot, @Nullable Given given) {
        var rest = new ArrayList<Formula>(state.size() - 1);
        rest.add(formulas.after(state.getFirst(), spot.index(), given));
        for (Formula applies : state.subList(2, state.size())) {
            rest.add(formulas.after(applies, spot.index(), given));
        }
        return rest;
    }

    /** The questions that bear on a goal, directly or by deciding whether another one applies. */
    private List<Spot> slice(Formula goal) {
        var needed = new TreeSet<Integer>();
        var open = new ArrayList<>(List.of(goal));
        while (!open.isEmpty()) {
            Formulas.atoms(open.removeLast(), atom -> {
                if (needed.add(atom.spot())) {
                    open.add(formulas.applies(spots.get(atom.spot())));
                }
            });
        }
        return needed.stream().map(spots::get).toList();
    }

    private static Map<Spot, List<Given>> classes(List<Spot> slice, List<Formula> formulas) {
        var values = new HashMap<Integer, Set<String>>();
        var statuses = new HashMap<Integer, Set<Status>>();
        formulas.forEach(f -> Formulas.atoms(f, atom -> {
            values.computeIfAbsent(atom.spot(), _ -> new HashSet<>()).addAll(atom.values());
            statuses.computeIfAbsent(atom.spot(), _ -> new HashSet<>()).addAll(atom.statuses());
        }));
        var classes = new HashMap<Spot, List<Given>>();
        slice.forEach(spot -> classes.put(spot, Classes.of(spot, values.getOrDefault(spot.index(), Set.of()),
                statuses.getOrDefault(spot.index(), Set.of()))));
        return classes;
    }

    private static List<Spot> spots(Script script) {
        var spots = new ArrayList<Spot>();
        for (Stage stage : script.stages()) {
            for (int item = 1; item <= Math.min(stage.maxItems(), Spot.MOST_ITEMS); item++) {
                for (Question question : stage.questions()) {
                    spots.add(new Spot(spots.size(), stage, question, item));
                }
            }
        }
        return spots;
    }

    /** How a state was reached. */
    private record Trail(@Nullable Trail before, String answer) {
        Example example() {
            var answers = new ArrayList<String>();
            for (Trail trail = this; trail != null && trail.before != null; trail = trail.before) {
                answers.addFirst(trail.answer);
            }
            return new Example(answers);
        }
    }
}
