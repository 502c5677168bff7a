package org.makesafe.script.check;

/**
 * One class of answers that conditions can't tell apart.
 *
 * @param bits the options chosen and the status, as {@link Spot} counts them; none where the question still waits
 * @param words how a person would say it
 */
record Given(long bits, String words) {
    /** The question has not been asked yet. */
    static final Given WAITING = new Given(0, "");

    boolean waits() {
        return bits == 0;
    }
}
