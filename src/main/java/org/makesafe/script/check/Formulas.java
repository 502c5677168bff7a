package org.makesafe.script.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.makesafe.script.Condition;
import org.makesafe.script.Script;
import org.makesafe.script.Stage;

/**
 * Makes formulas out of conditions, and what is left of them once an answer is known. A comparison with a question is made to say
 * also that the question applies, so one formula holds all that a call's future depends on.
 */
final class Formulas {
    private final List<Spot> all;
    private final Map<String, List<Spot>> spots = new HashMap<>();
    private final List<Formula> applies = new ArrayList<>();
    private final Map<Key, Formula> known = new HashMap<>();
    private final Budget budget;
    private int made = 1;

    /** What makes two formulas the same. */
    private record Key(boolean flag, int spot, long mask, List<Formula> of) {}

    Formulas(Script script, List<Spot> all, Budget budget) {
        this.all = all;
        this.budget = budget;
        script.stages().forEach(stage -> stage.questions().forEach(q -> spots.put(q.id(), new ArrayList<>())));
        all.forEach(spot -> spots.getOrDefault(spot.question().id(), new ArrayList<>()).add(spot));
    }

    /** A condition as seen from a stage and item; null for one that stands outside all stages. */
    Formula of(Condition condition, @Nullable Stage stage, int item) {
        return switch (condition) {
            case Condition.Is(var question, var values) ->
                join(true, seen(question, stage, item).stream().map(s -> given(s, s.options(values))).toList());
            case Condition.HasStatus(var question, var statuses) ->
                join(true, seen(question, stage, item).stream().map(s -> given(s, Spot.statuses(statuses))).toList());
            case Condition.All(var of) -> join(false, of.stream().map(c -> of(c, stage, item)).toList());
            case Condition.Any(var of) -> join(true, of.stream().map(c -> of(c, stage, item)).toList());
            case Condition.Not(var of) -> not(of(of, stage, item));
        };
    }

    /** A condition that stands outside all stages, as those of alerts and advice do. */
    Formula of(Condition condition) {
        return of(condition, null, 1);
    }

    /** Whether a spot applies. */
    Formula applies(Spot spot) {
        while (applies.size() <= spot.index()) {
            Spot next = all.get(applies.size());
            var repeat = next.stage().repeat();
            Formula open = next.item() == 1 || repeat == null
                    ? of(next.stage().when())
                    : of(new Condition.Is(repeat.again(), List.of("yes")), next.stage(), next.item() - 1);
            applies.add(join(false, List.of(open, of(next.question().when(), next.stage(), next.item()))));
        }
        return applies.get(spot.index());
    }

    Formula both(Formula one, Formula other) {
        return join(false, List.of(one, other));
    }

    Formula any(Collection<Formula> parts) {
        return join(true, parts);
    }

    Formula not(Formula of) {
        Formula opposite = of.opposite();
        if (opposite == null) {
            opposite = switch (of) {
                case Formula.Known _ -> of.equals(Formula.TRUE) ? Formula.FALSE : Formula.TRUE;
                case Formula.Atom atom -> atom(atom.first(), atom.mask(), !atom.holds());
                case Formula.Joined joined -> join(!joined.any(), joined.of().stream().map(this::not).toList());
            };
            of.opposite(opposite);
        }
        return opposite;
    }

    /** What is left of a formula once it is known what was given at its first spot. */
    Formula after(Formula formula, Given given) {
        return after(formula, formula.first(), given, new HashMap<>());
    }

    /** What is left once it is known what was given at a spot. No spot before it is compared any more. */
    Formula after(Formula formula, int spot, Given given) {
        return after(formula, spot, given, new HashMap<>());
    }

    /** What a spot is compared with, of those that are compared first. */
    void masks(Formula formula, int spot, Set<Long> masks) {
        masks(formula, spot, masks, new HashSet<>());
    }

    /** Forgets that formulas were made, so that memory stays bounded. Those in use stay valid. */
    void forget() {
        known.clear();
    }

    private void masks(Formula formula, int spot, Set<Long> masks, Set<Formula> visited) {
        if (formula.first() == spot && visited.add(formula)) {
            budget.work(1);
            if (formula instanceof Formula.Atom atom) {
                masks.add(atom.mask());
            } else if (formula instanceof Formula.Joined joined) {
                joined.of().forEach(part -> masks(part, spot, masks, visited));
            }
        }
    }

    private Formula after(Formula formula, int spot, Given given, Map<Formula, Formula> before) {
        if (formula.first() != spot) {
            return formula;
        }
        return switch (formula) {
            case Formula.Known _ -> formula;
            case Formula.Atom atom -> atom.after(given.bits());
            case Formula.Joined joined -> {
                Formula rest = before.get(formula);
                if (rest == null) {
                    var parts = new ArrayList<Formula>(joined.of().size());
                    joined.of().forEach(part -> parts.add(after(part, spot, given, before)));
                    rest = join(joined.any(), parts);
                    before.put(formula, rest);
                }
                yield rest;
            }
        };
    }

    private Formula given(Spot spot, long mask) {
        return mask == 0 ? Formula.FALSE : both(applies(spot), atom(spot.index(), mask, true));
    }

    private List<Spot> seen(String question, @Nullable Stage stage, int item) {
        return spots.getOrDefault(question, List.of()).stream()
                .filter(s -> !s.stage().equals(stage) || s.item() == item).toList();
    }

    private Formula join(boolean any, Collection<Formula> parts) {
        Formula decides = any ? Formula.TRUE : Formula.FALSE;
        Formula nothing = any ? Formula.FALSE : Formula.TRUE;
        var joined = new Joining(any);
        for (Formula part : parts) {
            budget.work(1);
            if (part.equals(decides)) {
                return part;
            }
            if (part instanceof Formula.Joined same && same.any() == any) {
                budget.work(same.of().size());
                same.of().forEach(joined::add);
            } else if (!part.equals(nothing)) {
                joined.add(part);
            }
        }
        List<Formula> of = joined.parts(this::atom);
        if (of.contains(decides)) {
            return decides;
        }
        return switch (of.size()) {
            case 0 -> nothing;
            case 1 -> of.getFirst();
            default -> once(new Key(any, -1, 0, of), () -> new Formula.Joined(++made, any, of));
        };
    }

    private Formula atom(int spot, long mask, boolean holds) {
        return once(new Key(holds, spot, mask, List.of()), () -> new Formula.Atom(++made, spot, mask, holds));
    }

    private Formula once(Key key, Supplier<Formula> make) {
        Formula before = known.get(key);
        if (before == null) {
            before = make.get();
            known.put(key, before);
            budget.made(before.depth(), known.size());
        }
        return before;
    }
}
