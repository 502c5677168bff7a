package org.makesafe.script.check;

/**
 * How much a check may do. A script whose conditions tell too many calls apart must be refused with a sentence, not with a hang or
 * a full memory, so every proof is counted in the parts of formulas that it visits or makes.
 */
final class Budget {
    private static final long ONE_PROOF = 1_000_000;
    static final long ALL_PROOFS = 15_000_000;
    private static final int KEPT = 250_000;
    private static final int DEPTH = 1_000;
    private long left = ALL_PROOFS;
    private long leftOfProof = ONE_PROOF;
    private long explored;

    /** A proof tells too many calls apart. */
    static final class TooLarge extends RuntimeException {
        TooLarge() {
            super("Too many calls to tell apart", null, false, false);
        }
    }

    /** Begins a proof of its own. */
    void begin() {
        leftOfProof = Math.min(ONE_PROOF, left);
    }

    /** Whether nothing more can be proved. */
    boolean spent() {
        return left <= 0;
    }

    /** Counts work. */
    void work(int parts) {
        left -= parts;
        leftOfProof -= parts;
        if (leftOfProof < 0) {
            throw new TooLarge();
        }
    }

    /** Refuses a formula that is nested too deep to be walked, or one too many. */
    void made(int depth, int kept) {
        if (depth > DEPTH || kept > KEPT) {
            throw new TooLarge();
        }
    }

    /** Counts a state. */
    void explored() {
        explored++;
    }

    /** How many states were explored in all proofs so far. */
    long states() {
        return explored;
    }
}
