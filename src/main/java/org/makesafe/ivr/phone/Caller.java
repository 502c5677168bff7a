package org.makesafe.ivr.phone;

import java.util.List;

/**
 * A made-up person who can ring.
 *
 * @param id stands in addresses instead of the number
 * @param number as the network shows it
 * @param shown the same as people write it
 */
record Caller(String id, String number, String shown) {
    /** Ofcom keeps these numbers for drama; the last is what Twilio says of a caller who withholds theirs. */
    static final List<Caller> ALL = List.of(
            new Caller("1", "+447700900101", "07700 900101"),
            new Caller("2", "+447700900102", "07700 900102"),
            new Caller("3", "+441632960111", "01632 960111"),
            new Caller("4", "+441632960112", "01632 960112"),
            new Caller("withheld", "anonymous", ""));

    /** The caller of that id; the first for an id that is none. */
    static Caller of(String id) {
        return ALL.stream().filter(caller -> caller.id.equals(id)).findFirst().orElse(ALL.getFirst());
    }

    public boolean withheld() {
        return !number.startsWith("+");
    }
}
