package org.makesafe.journeys;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.makesafe.journeys.Kills.By;

/** Which mutants nobody notices, and why that is so. */
final class Survivors {
    /** A reason, and the mutants that it holds for. */
    private record Reason(String why, Pattern of) {
        static Reason of(String why, String mutants) {
            return new Reason(why, Pattern.compile(mutants));
        }
    }

    private static final List<Reason> REASONS = List.of(
            Reason.of("No call asks both, so nobody hears in which order they stand.",
                    "swap two stages: (taxi|licensed|takeaway|transport|residential|sport|online|other) .*"
                            + "|swap two questions: (signs-(?!child|concern|hotel).*"
                            + "|(booked-for|hotel-refused-where|taxi-refused|vehicle-direction) .*)"),
            Reason.of("Only a promise changed: it says less, or what another promise says too. No call goes otherwise.",
                    ".*promise .*"),
            Reason.of("The other option points to a more urgent grade anyway, so this reason is never the one shown.",
                    "a condition widened: It happened within the last week.*"),
            Reason.of("What is asked is asked in that setting alone, so naming the setting again changes nothing.",
                    "(a condition widened|a part of a condition left out|an alert without its condition):"
                            + " (passengers-aboard|A06).*"),
            Reason.of("Only weak advice must wait for sign-off. Where other advice does, that is the force's choice.",
                    "weak advice without sign-off: A20"));

    private final Map<String, Map<By, Integer>> counts = new TreeMap<>();
    private final Map<String, String> unnoticed = new LinkedHashMap<>();
    private int all;

    void add(Mutant mutant, By by) {
        all++;
        counts.computeIfAbsent(mutant.kind(), _ -> new EnumMap<>(By.class)).merge(by, 1, Integer::sum);
        if (by == By.NOBODY) {
            unnoticed.put(mutant.toString(), reason(mutant).orElse(""));
        }
    }

    /** The share that was noticed, from 0 to 1. */
    double killed() {
        return 1 - unnoticed.size() / (double) all;
    }

    List<String> withoutReason() {
        return unnoticed.entrySet().stream().filter(e -> e.getValue().isEmpty()).map(Map.Entry::getKey).toList();
    }

    /** The mutants that nobody noticed, as the page lists them. */
    List<String> lines() {
        return unnoticed.keySet().stream().map(Survivors::line).toList();
    }

    static String line(Object mutant) {
        return "- `" + mutant + "`";
    }

    /** The page that says it all. */
    String page() {
        var lines = new ArrayList<String>();
        lines.add("""
                # Mutants of the real script

                How good are the check and the journeys? A test makes every mistake of the kinds below in
                `call-scripts/op-makesafe.yaml`, one at a time, and sees who notices: reading the script, an approved journey that goes
                another way, or `script check`. The table of scores, `quality`, is left as it is: what scores come to is approved journey by
                journey in `src/test/resources/scores`. This page is made by that test; do not edit it.

                ```
                mvn test -Dtest=MutantsTest -Dmutants=all -Dupdate=true
                ```

                Every build tries one mutant in %d. %d of %d are noticed, which is %.1f%%.

                | mistake | made | by reading | by journeys | by the check | by nobody |
                |---|---|---|---|---|---|""".formatted(MutantsTest.STEP, all - unnoticed.size(), all,
                Math.floor(killed() * 1000) / 10));
        counts.forEach((kind, by) -> lines.add("| %s | %d | %d | %d | %d | %d |".formatted(kind,
                by.values().stream().mapToInt(Integer::intValue).sum(), by.getOrDefault(By.READING, 0),
                by.getOrDefault(By.JOURNEYS, 0), by.getOrDefault(By.CHECK, 0), by.getOrDefault(By.NOBODY, 0))));
        lines.add("");
        lines.add("## Nobody notices");
        REASONS.forEach(reason -> {
            var of = unnoticed.entrySet().stream().filter(e -> e.getValue().equals(reason.why())).toList();
            if (!of.isEmpty()) {
                lines.addAll(List.of("", reason.why(), ""));
                of.forEach(e -> lines.add(line(e.getKey())));
            }
        });
        return String.join("\n", lines) + "\n";
    }

    private static Optional<String> reason(Mutant mutant) {
        return REASONS.stream().filter(r -> r.of().matcher(mutant.toString()).matches()).findFirst()
                .map(Reason::why);
    }
}
