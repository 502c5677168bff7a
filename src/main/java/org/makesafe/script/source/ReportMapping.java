package org.makesafe.script.source;

import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.makesafe.script.Quality;
import org.makesafe.script.Quality.Deviation;
import org.makesafe.script.Quality.Severity;
import org.makesafe.script.Quality.Target;
import org.makesafe.script.Reporting;
import tools.jackson.databind.JsonNode;

/** Turns what a script says of reports and scores into values. */
final class ReportMapping {
    private final Whereabouts at;
    private final Conditions conditions;

    ReportMapping(Whereabouts at, Conditions conditions) {
        this.at = at;
        this.conditions = conditions;
    }

    Reporting report(JsonNode n) {
        if (n.isMissingNode()) {
            return Reporting.NOTHING;
        }
        return at.remember(new Reporting(Mapping.optional(n, "sector"), Mapping.strings(n.path("indicators")),
                Mapping.list(n.path("flags"), this::flag)), n);
    }

    private Reporting.Flag flag(JsonNode n) {
        return at.remember(
                new Reporting.Flag(Mapping.text(n, "flag"), Mapping.text(n, "label"), conditions.when(n)), n);
    }

    Quality quality(JsonNode n) {
        SortedMap<Target, Integer> within = map(n.path("within"), word -> Target.valueOf(name(word)), JsonNode::asInt);
        SortedMap<String, List<String>> details = map(n.path("details"), Function.identity(), Mapping::strings);
        return at.remember(new Quality(weights(n.path("weigh")), byId(n.path("questions")), byId(n.path("advice")),
                within, details), n);
    }

    private static SortedMap<String, SortedMap<Deviation, Severity>> byId(JsonNode n) {
        return map(n, Function.identity(), ReportMapping::weights);
    }

    private static SortedMap<Deviation, Severity> weights(JsonNode n) {
        return map(n, word -> Deviation.valueOf(name(word)), severity -> Severity.valueOf(name(severity.asString())));
    }

    private static String name(String word) {
        return word.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    private static <K, V> SortedMap<K, V> map(JsonNode n, Function<String, K> key, Function<JsonNode, V> value) {
        var made = new TreeMap<K, V>();
        n.properties().forEach(e -> made.put(key.apply(e.getKey()), value.apply(e.getValue())));
        return made;
    }
}
