package org.makesafe.script.source;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.makesafe.script.Ivr;
import org.makesafe.script.Script;
import org.makesafe.script.Translation;
import org.makesafe.script.Translation.AdviceText;
import org.makesafe.script.Translation.QuestionTexts;
import org.makesafe.script.Translation.Text;
import org.makesafe.script.source.Problem.Code;
import tools.jackson.databind.JsonNode;

/** Reads the files of texts that lie beside a script. */
final class TextsReader {
    private final Shape shape = new Shape("texts-1.json");

    /** What is said in each other language; a file with problems is left out. */
    SortedMap<String, Translation> read(ScriptBundle bundle, Script script, Whereabouts at) {
        var read = new TreeMap<String, Translation>();
        bundle.languages().forEach((language, yaml) -> {
            Whereabouts here = at.in(bundle.textsFile(language));
            YamlTree.parse(yaml, here).filter(tree -> shape.fits(tree, here)).ifPresent(tree -> {
                names(tree, "script", script.id(), here);
                names(tree, "language", language, here);
                read.put(language, translation(tree, here));
            });
        });
        return read;
    }

    private static void names(JsonNode tree, String key, String expected, Whereabouts at) {
        if (!Mapping.text(tree, key).equals(expected)) {
            at.problem(tree.get(key), Code.WRONG_TEXTS,
                    "This file lies where the %s “%s” belongs.".formatted(key, expected));
        }
    }

    private static Translation translation(JsonNode n, Whereabouts at) {
        Map<String, QuestionTexts> questions = byId(n.path("questions"), q -> at.remember(
                new QuestionTexts(text(q.get("say"), at), q.has("covert") ? text(q.get("covert"), at) : null), q));
        Map<String, AdviceText> advice = byId(n.path("advice"),
                a -> at.remember(new AdviceText(a.get("wording").asInt(), text(a.get("say"), at)), a));
        var lines = new EnumMap<Ivr.Line, Text>(Ivr.Line.class);
        n.path("lines").properties().forEach(
                e -> Ivr.Line.of(e.getKey()).ifPresent(line -> lines.put(line, text(e.getValue(), at))));
        Map<String, Text> flags = byId(n.path("flags"), f -> text(f, at));
        return at.remember(new Translation(questions, advice, lines, flags), n);
    }

    private static Text text(JsonNode n, Whereabouts at) {
        return at.remember(new Text(Mapping.text(n, "translates"), Mapping.text(n, "words"),
                Mapping.text(n, "state").equals("draft")), n);
    }

    private static <T> Map<String, T> byId(JsonNode map, Function<JsonNode, T> one) {
        var made = new HashMap<String, T>();
        map.properties().forEach(e -> made.put(e.getKey(), one.apply(e.getValue())));
        return made;
    }
}
