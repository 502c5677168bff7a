package org.makesafe.generate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Names and numbers that belong to nobody. Telephone numbers are those that Ofcom keeps for drama. */
final class MadeUp {
    /** What calls are about, in hundredths: a guess, since no figures are published (domain.md 3.5). */
    static final Map<String, Integer> SECTORS = sectors();
    /** Calls by hour of the day: quiet at night, more by day, most in the evening (domain.md 3.5, Humberside and GMP). */
    static final Map<Integer, Integer> HOURS = hours();
    private static final List<String> NAMES = List.of("Harbour", "Gull Rock", "Lantern", "Quayside", "Millstone",
            "Orchard", "Kingfisher", "Beacon", "Foxglove", "Sandpiper", "Copper Beech", "Old Mill", "Windmill", "Heron",
            "Saltmarsh", "Bramble", "Cedar", "Juniper", "Larkspur", "Marigold");
    private static final List<String> KINDS = List.of("Hotel", "Guest House", "Lodge", "Inn", "Arms", "Cabs", "Café",
            "Leisure Centre", "Social Club", "Apartments");
    private static final List<String> TOWNS = List.of("Testham", "Mockford", "Sampleton", "Exampling", "Fictionbury",
            "Placehold", "Little Dummy", "Great Specimen");
    private static final List<String> COLOURS = List.of("red", "blue", "grey", "black", "green", "white", "yellow",
            "brown");
    private static final List<String> CLOTHES = List.of("hooded jacket", "parka", "tracksuit", "school blazer",
            "denim jacket",
            "raincoat", "jumper", "puffer coat");
    private static final List<String> SENTENCES = List.of("They came in together and asked for a room.",
            "The child did not speak.", "The adult answered every question.", "They left by the side door.",
            "It happened last week too.", "A colleague saw them near the lift.", "Nothing more was seen.");
    private static final String LETTERS = "ABCDEFGHJKLMNPRSTUVWXY";

    private MadeUp() {}

    static String premises(Chance chance) {
        return "%s %s %d".formatted(chance.one(NAMES), chance.one(KINDS), chance.between(1, 40));
    }

    static String town(Chance chance) {
        return chance.one(TOWNS);
    }

    static String plate(Chance chance) {
        return "ZZ%02d %c%c%c".formatted(chance.below(100), letter(chance), letter(chance), letter(chance));
    }

    static String colour(Chance chance) {
        return chance.one(COLOURS);
    }

    static String clothing(Chance chance) {
        return chance.one(COLOURS) + " " + chance.one(CLOTHES);
    }

    static String sentence(Chance chance) {
        return chance.one(SENTENCES);
    }

    /** In E.164, as numbers are stored. */
    static String number(Chance chance) {
        return (chance.happens(50) ? "+441632960%03d" : "+447700900%03d").formatted(chance.below(1000));
    }

    static String handler(Chance chance) {
        return "made-up-%02d".formatted(chance.between(1, 40));
    }

    private static char letter(Chance chance) {
        return LETTERS.charAt(chance.below(LETTERS.length()));
    }

    private static Map<String, Integer> sectors() {
        var weights = new LinkedHashMap<String, Integer>();
        weights.put("hotel", 38);
        weights.put("taxi", 16);
        weights.put("licensed", 11);
        weights.put("residential", 9);
        weights.put("transport", 8);
        weights.put("online", 7);
        weights.put("takeaway", 5);
        weights.put("other", 4);
        weights.put("sport", 2);
        return weights;
    }

    private static Map<Integer, Integer> hours() {
        var weights = new LinkedHashMap<Integer, Integer>();
        IntStream.range(0, 24)
                .forEach(hour -> weights.put(hour, hour < 2 ? 4 : hour < 7 ? 1 : hour < 16 ? 4 : hour < 23 ? 8 : 6));
        return weights;
    }
}
