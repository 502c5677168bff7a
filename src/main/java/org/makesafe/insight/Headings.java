package org.makesafe.insight;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.makesafe.call.lifecycle.CallState;
import org.makesafe.call.lifecycle.Danger;
import org.makesafe.call.record.AdviceOutcome;
import org.makesafe.quality.Band;
import org.makesafe.script.Grade;
import org.makesafe.script.Quality.Deviation;
import org.makesafe.script.Quality.Severity;
import org.makesafe.web.ScreenTexts;
import org.springframework.stereotype.Component;

/** The headings that calls are counted under, with their words, in the order in which they are shown. {@code words} are of {@link Names}. */
@Component
class Headings {
    private static final String MISSING = "MISSING";
    private final ScreenTexts texts;

    Headings(ScreenTexts texts) {
        this.texts = texts;
    }

    /** What calls were about, and what came of them. */
    List<Heading> standing(Map<String, String> words) {
        return List.of(
                new Heading("channel", texts.of("insight.channel"), tally -> tally.of(Dimension.CHANNEL),
                        term -> texts.of(term.equals("TELEPHONE")
                                ? "insight.channel-telephone"
                                : "insight.channel-desk")),
                new Heading("sector", texts.of("insight.sector"), Tally::bySector, sector(words)),
                new Heading("state", texts.of("insight.state"), tally -> tally.of(Dimension.STATE),
                        term -> texts.word("state", CallState.valueOf(term))),
                new Heading("danger", texts.of("insight.danger"), tally -> tally.of(Dimension.DANGER),
                        term -> texts.word("danger", Danger.valueOf(term))),
                new Heading("grade", texts.of("insight.grade"), tally -> tally.of(Dimension.GRADE),
                        term -> term.equals("NONE")
                                ? texts.of("record.grade-none")
                                : texts.word("grade", Grade.valueOf(term))),
                new Heading("flags", texts.of("insight.flags"), tally -> tally.of(Dimension.FLAG), named(words)));
    }

    /** What callers were told, what they were not, and where they gave up. */
    List<Heading> service(Map<String, String> words) {
        return List.of(
                new Heading("given", texts.of("insight.given"), tally -> advice(tally, AdviceOutcome.GIVEN.name()),
                        named(words)),
                new Heading("missing", texts.of("insight.missing"), Headings::missing, named(words)),
                new Heading("left", texts.of("insight.left"), tally -> tally.of(Dimension.LEFT), term -> switch (term) {
                    case "QUEUE" -> texts.of("insight.left-queue");
                    case "START" -> texts.of("insight.left-start");
                    default -> words.getOrDefault(term, term);
                }));
    }

    /** How calls were handled, as their scores have it. */
    List<Heading> quality() {
        return List.of(
                new Heading("bands", texts.of("insight.bands"), tally -> tally.of(Dimension.BAND),
                        term -> texts.word("band", Band.valueOf(term))),
                new Heading("deviations", texts.of("insight.deviations"), tally -> tally.of(Dimension.DEVIATION),
                        this::deviation));
    }

    /** A term of {@link Dimension#DEVIATION} in words. */
    private String deviation(String term) {
        int colon = term.indexOf(':');
        return texts.of("severity." + Severity.valueOf(term.substring(0, colon)),
                texts.word("deviation", Deviation.valueOf(term.substring(colon + 1))));
    }

    /** Warning signs, wherever they were seen. */
    Heading signs(Map<String, String> words) {
        return new Heading("signs", texts.of("insight.signs"), Headings::signs, named(words));
    }

    /** A kind of place in words. */
    UnaryOperator<String> sector(Map<String, String> words) {
        return id -> id.equals(CallFacts.NO_SECTOR)
                ? texts.of("insight.no-sector")
                : words.getOrDefault(Names.SECTOR + id, id);
    }

    /** Advice that an ended call has no outcome for, by item. */
    static SortedMap<String, Long> missing(Tally tally) {
        return advice(tally, MISSING);
    }

    private static UnaryOperator<String> named(Map<String, String> words) {
        return id -> words.getOrDefault(id, id);
    }

    private static SortedMap<String, Long> signs(Tally tally) {
        var totals = new TreeMap<String, Long>();
        tally.signs().forEach((sign, bySector) -> totals.put(sign, Buckets.total(bySector)));
        return totals;
    }

    private static SortedMap<String, Long> advice(Tally tally, String outcome) {
        var counts = new TreeMap<String, Long>();
        tally.of(Dimension.ADVICE).forEach((term, calls) -> {
            if (term.endsWith(":" + outcome)) {
                counts.put(term.substring(0, term.lastIndexOf(':')), calls);
            }
        });
        return counts;
    }
}
