package org.makesafe.script.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Gathers the parts of a joined formula and makes them as few as is cheap, so that formulas that mean the same are the same. */
final class Joining {
    private final boolean any;
    /** Comparisons with one spot of which one more makes no new part: in {@code any} what may be given, in all what may not. */
    private final SortedMap<Integer, Long> merged = new TreeMap<>();
    private final TreeSet<Formula> parts = new TreeSet<>(Comparator.comparingInt(Formula::number));

    /** Makes a comparison. */
    interface Atoms {
        Formula atom(int spot, long mask, boolean holds);
    }

    Joining(boolean any) {
        this.any = any;
    }

    /** Adds a part that is neither settled nor joined in the same way. */
    void add(Formula part) {
        if (part instanceof Formula.Atom atom && atom.holds() == any) {
            merged.merge(atom.first(), atom.mask(), (a, b) -> a | b);
        } else {
            parts.add(part);
        }
    }

    /** The parts, in the order they were first made; where they settle the whole, only that. */
    List<Formula> parts(Atoms atoms) {
        merged.forEach((spot, mask) -> parts.add(atoms.atom(spot, mask, any)));
        if (parts.stream().anyMatch(this::settles)) {
            return List.of(any ? Formula.TRUE : Formula.FALSE);
        }
        var kept = new ArrayList<Formula>(parts);
        kept.removeIf(part -> part instanceof Formula.Joined joined && joined.of().stream().anyMatch(parts::contains));
        return List.copyOf(kept);
    }

    private boolean settles(Formula part) {
        if (part instanceof Formula.Atom atom && atom.holds() != any) {
            return (atom.mask() & ~merged.getOrDefault(atom.first(), 0L)) == 0;
        }
        Formula opposite = part.opposite();
        return opposite != null && parts.contains(opposite);
    }
}
