package org.makesafe.script.source;

import java.util.List;
import java.util.Set;
import org.makesafe.script.AnswerType;
import org.makesafe.script.AnswerType.Option;
import org.makesafe.script.Choice;
import org.makesafe.script.DateAndTime;
import org.makesafe.script.Details;
import org.makesafe.script.FreeText;
import org.makesafe.script.MultiChoice;
import org.makesafe.script.Phone;
import org.makesafe.script.WholeNumber;
import org.makesafe.script.YesNo;
import tools.jackson.databind.JsonNode;

/** Finds the one answer type that a question in a file declares. */
final class AnswerTypes {
    private static final int TEXT_MAX = 500;
    private static final int VERBATIM_MAX = 4000;

    private AnswerTypes() {}

    static AnswerType of(JsonNode n) {
        if (n.has("choice")) {
            return new Choice(options(n.get("choice")));
        }
        if (n.has("multi-choice")) {
            return new MultiChoice(options(n.get("multi-choice")), Set.copyOf(Mapping.strings(n.path("exclusive"))));
        }
        if (n.has("text")) {
            return new FreeText(false, n.get("text").path("max").asInt(TEXT_MAX));
        }
        if (n.has("verbatim")) {
            return new FreeText(true, n.get("verbatim").path("max").asInt(VERBATIM_MAX));
        }
        if (n.has("number")) {
            return new WholeNumber(n.get("number").path("min").asInt(0),
                    n.get("number").path("max").asInt(Integer.MAX_VALUE));
        }
        if (n.has("date-time")) {
            return new DateAndTime(n.get("date-time").path("ahead").asBoolean(false));
        }
        if (n.has("phone")) {
            return new Phone();
        }
        for (Details.Kind kind : Details.Kind.values()) {
            if (n.has(kind.name().toLowerCase(java.util.Locale.ROOT))) {
                return new Details(kind);
            }
        }
        return new YesNo();
    }

    private static List<Option> options(JsonNode map) {
        return map.properties().stream().map(e -> new Option(e.getKey(), e.getValue().asString())).toList();
    }
}
