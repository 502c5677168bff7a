package org.makesafe.script.check;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is left of a condition once some answers are known. Made only by {@link Formulas}, which never makes the same one twice:
 * two calls with the same future hold the same object, and are explored once.
 */
abstract sealed class Formula {
    /** Comes after every spot: nothing is compared any more. */
    static final int NOWHERE = Integer.MAX_VALUE;
    static final Formula TRUE = new Known(0);
    static final Formula FALSE = new Known(1);

    static {
        TRUE.opposite(FALSE);
    }

    private final int number;
    private final int first;
    private final int depth;
    private @Nullable Formula opposite;

    private Formula(int number, int first, int depth) {
        this.number = number;
        this.first = first;
        this.depth = depth;
    }

    /** Counts formulas as they are made; parts of a joined one stand in this order. */
    final int number() {
        return number;
    }

    /** The first spot that is compared; {@link #NOWHERE} where all is settled. */
    final int first() {
        return first;
    }

    final int depth() {
        return depth;
    }

    final @Nullable Formula opposite() {
        return opposite;
    }

    final void opposite(Formula of) {
        opposite = of;
        of.opposite = this;
    }

    /** Settled, one way or the other. */
    static final class Known extends Formula {
        private Known(int number) {
            super(number, NOWHERE, 0);
        }
    }

    /** What was given at a spot is, or is not, among some. The spot is known to apply. */
    static final class Atom extends Formula {
        private final long mask;
        private final boolean holds;

        Atom(int number, int spot, long mask, boolean holds) {
            super(number, spot, 0);
            this.mask = mask;
            this.holds = holds;
        }

        /** One bit for each option and status, as {@link Spot} counts them. */
        long mask() {
            return mask;
        }

        /** False where it is what may not be given. */
        boolean holds() {
            return holds;
        }

        Formula after(long bits) {
            return (mask & bits) != 0 == holds ? TRUE : FALSE;
        }
    }

    /** All hold, or with {@code any} at least one does. No part is joined in the same way, and none is settled. */
    static final class Joined extends Formula {
        private final boolean any;
        private final List<Formula> of;

        Joined(int number, boolean any, List<Formula> of) {
            super(number, of.stream().mapToInt(Formula::first).min().orElse(NOWHERE),
                    1 + of.stream().mapToInt(Formula::depth).max().orElse(0));
            this.any = any;
            this.of = of;
        }

        boolean any() {
            return any;
        }

        List<Formula> of() {
            return of;
        }
    }
}
