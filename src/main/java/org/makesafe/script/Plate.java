package org.makesafe.script;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.makesafe.script.Reading.Fault;

/**
 * A UK number plate, whole or in part, and how to read it back over the telephone. A question mark stands for a character the
 * caller did not catch.
 */
public final class Plate {
    private static final Map<Character, String> LETTERS = Map.ofEntries(Map.entry('A', "Alfa"), Map.entry('B', "Bravo"),
            Map.entry('C', "Charlie"), Map.entry('D', "Delta"), Map.entry('E', "Echo"), Map.entry('F', "Foxtrot"),
            Map.entry('G', "Golf"), Map.entry('H', "Hotel"), Map.entry('I', "India"), Map.entry('J', "Juliett"),
            Map.entry('K', "Kilo"), Map.entry('L', "Lima"), Map.entry('M', "Mike"), Map.entry('N', "November"),
            Map.entry('O', "Oscar"), Map.entry('P', "Papa"), Map.entry('Q', "Quebec"), Map.entry('R', "Romeo"),
            Map.entry('S', "Sierra"), Map.entry('T', "Tango"), Map.entry('U', "Uniform"), Map.entry('V', "Victor"),
            Map.entry('W', "Whiskey"), Map.entry('X', "X-ray"), Map.entry('Y', "Yankee"), Map.entry('Z', "Zulu"),
            Map.entry('0', "zero"), Map.entry('1', "one"), Map.entry('2', "two"), Map.entry('3', "three"),
            Map.entry('4', "four"), Map.entry('5', "five"), Map.entry('6', "six"), Map.entry('7', "seven"),
            Map.entry('8', "eight"), Map.entry('9', "nine"), Map.entry('?', "not caught"));

    private Plate() {}

    /** Reads a plate as typed: letters, figures and question marks; spaces and hyphens fall away. */
    static Reading read(String typed) {
        String packed = typed.toUpperCase(Locale.UK).replaceAll("[\\s-]+", "");
        if (!packed.matches("[A-Z0-9?]{1,8}")) {
            return Reading.not(Fault.NOT_A_PLATE,
                    "Give a number plate in letters and figures, such as AB12 CDE. Use ? for one they did not catch.");
        }
        boolean current = packed.matches("[A-Z?]{2}[0-9?]{2}[A-Z?]{3}");
        return Reading.of(current ? packed.substring(0, 4) + " " + packed.substring(4) : packed);
    }

    /** How to read a plate back: "Alfa Bravo one two, Charlie Delta Echo". */
    public static String readBack(String plate) {
        return java.util.Arrays.stream(plate.split(" "))
                .map(part -> part.chars().mapToObj(c -> LETTERS.getOrDefault((char) c, ""))
                        .collect(Collectors.joining(" ")))
                .collect(Collectors.joining(", "));
    }
}
