package org.makesafe.script.source;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.makesafe.script.Advice;
import org.makesafe.script.Question;
import org.makesafe.script.Script;
import org.makesafe.script.Translation;
import org.makesafe.script.Translation.AdviceText;
import org.makesafe.script.Translation.QuestionTexts;
import org.makesafe.script.Translation.Text;
import org.makesafe.script.source.Problem.Code;
import tools.jackson.databind.JsonNode;

/** Takes from an overlay the texts of its own words in each other language of the script; each must be there. */
final class OverlayTexts {
    private static final Set<String> SPOKEN = Set.of("words", "covert", "ask");
    private final Map<String, JsonNode> questions = new HashMap<>();
    private final Map<String, JsonNode> advice = new HashMap<>();
    private final IdentityHashMap<JsonNode, JsonNode> texts = new IdentityHashMap<>();
    private final JsonNode overlay;
    private final Whereabouts at;

    /** Those of an overlay that has not been laid over its script yet. */
    OverlayTexts(JsonNode overlay, Whereabouts at) {
        this.overlay = overlay;
        this.at = at;
        overlay.path("questions").properties().forEach(e -> take(questions, e.getKey(), e.getValue()));
        overlay.path("add").forEach(q -> take(questions, q.get("ask").asString(), q));
        overlay.path("advice").properties().forEach(e -> take(advice, e.getKey(), e.getValue()));
    }

    private void take(Map<String, JsonNode> byId, String id, JsonNode part) {
        boolean words = part.has("wording") || SPOKEN.stream().anyMatch(part::has);
        if (words) {
            byId.put(id, part);
            texts.put(part, part.path("texts"));
        }
    }

    /** What is said in each other language, with the overlay's words in place of the script's. */
    SortedMap<String, Translation> over(SortedMap<String, Translation> others, Script effective) {
        var all = new TreeMap<String, Translation>();
        others.forEach((language, was) -> {
            var asked = new HashMap<>(was.questions());
            questions.forEach((id, part) -> effective.question(id).filter(Question::spoken)
                    .ifPresent(q -> put(asked, id, question(q, part, language))));
            var advised = new HashMap<>(was.advice());
            advice.forEach((id, part) -> effective.advice(id)
                    .ifPresent(a -> put(advised, id, advice(a, part, language))));
            all.put(language, at.remember(new Translation(asked, advised, was.lines(), was.flags()), overlay));
        });
        return all;
    }

    private @Nullable QuestionTexts question(Question question, JsonNode part, String language) {
        JsonNode said = said(part, language);
        if (said == null) {
            return null;
        }
        String words = question.covertWords();
        if ((words != null) != said.has("covert")) {
            at.problem(said, Code.MISSING_TEXT, "A covert text stands where there are covert words, and nowhere else.");
        }
        Text covert = words == null || !said.has("covert") ? null : text(said, "covert", words);
        return at.remember(new QuestionTexts(text(said, "say", question.words()), covert), said);
    }

    private @Nullable AdviceText advice(Advice item, JsonNode part, String language) {
        JsonNode said = said(part, language);
        return said == null
                ? null
                : at.remember(new AdviceText(item.wording(), text(said, "say", item.words())), said);
    }

    private @Nullable JsonNode said(JsonNode part, String language) {
        JsonNode said = texts.getOrDefault(part, part).path(language);
        if (said.isMissingNode()) {
            at.problem(part, Code.MISSING_TEXT, "These words have no text in “%s”.".formatted(language));
            return null;
        }
        return said;
    }

    private Text text(JsonNode said, String key, String words) {
        return at.remember(new Text(words, Mapping.text(said, key), Mapping.text(said, "state").equals("draft")), said);
    }

    private static <T> void put(Map<String, T> texts, String id, @Nullable T text) {
        if (text == null) {
            texts.remove(id);
        } else {
            texts.put(id, text);
        }
    }
}
