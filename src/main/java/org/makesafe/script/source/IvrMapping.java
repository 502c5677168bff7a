package org.makesafe.script.source;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.makesafe.script.ByPhone;
import org.makesafe.script.ByPhone.Fill;
import org.makesafe.script.ByPhone.Then;
import org.makesafe.script.Ivr;
import tools.jackson.databind.JsonNode;

/** Turns what a file says for the telephone, of a script and of a question, into records. */
final class IvrMapping {
    private final Whereabouts at;

    IvrMapping(Whereabouts at) {
        this.at = at;
    }

    Ivr script(JsonNode n) {
        Ivr.Phrase phrase = n.has("phrase") ? phrase(n.get("phrase")) : null;
        var lines = new EnumMap<Ivr.Line, String>(Ivr.Line.class);
        n.get("lines").properties().forEach(entry -> Ivr.Line.of(entry.getKey())
                .ifPresent(
                        line -> lines.put(at.remember(line, entry.getValue()), entry.getValue().asString().strip())));
        return at.remember(new Ivr(Mapping.text(n, "continues"), Mapping.text(n, "speaks"),
                Mapping.strings(n.get("opening")), Mapping.strings(n.get("waiting")), phrase, lines), n);
    }

    private Ivr.Phrase phrase(JsonNode n) {
        return at.remember(new Ivr.Phrase(Mapping.text(n, "question"), Mapping.text(n, "value")), n);
    }

    ByPhone question(JsonNode n) {
        var hear = new LinkedHashMap<String, List<String>>();
        n.path("hear").properties().forEach(entry -> hear.put(entry.getKey(), Mapping.strings(entry.getValue())));
        var fills = n.path("fills").properties().stream().map(this::fill).toList();
        return at.remember(new ByPhone(texts(n.path("keys")), hear, n.get("tries").asInt(), n.get("seconds").asInt(),
                then(n, "silence"), then(n, "no-match"), Mapping.flag(n, "read-back"), fills), n);
    }

    /** A question and its options; or, for {@code same}, the answer as it is. */
    private Fill fill(Map.Entry<String, JsonNode> entry) {
        JsonNode values = entry.getValue();
        return at.remember(new Fill(entry.getKey(), values.isObject() ? texts(values) : Map.of()), values);
    }

    private static Then then(JsonNode n, String key) {
        return Then.valueOf(Mapping.text(n, key).toUpperCase(Locale.ROOT));
    }

    private static Map<String, String> texts(JsonNode map) {
        var texts = new LinkedHashMap<String, String>();
        map.properties().forEach(entry -> texts.put(entry.getKey(), entry.getValue().asString()));
        return texts;
    }
}
