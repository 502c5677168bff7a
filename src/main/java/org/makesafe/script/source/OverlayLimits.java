package org.makesafe.script.source;

import java.util.List;
import java.util.Map;
import org.makesafe.script.source.Problem.Code;
import tools.jackson.databind.JsonNode;

/** What no overlay may do, however it is written: each attempt is told what it would have weakened. */
final class OverlayLimits {
    private static final Map<String, Code> WHOLE = Map.of("alerts", Code.OVERLAY_LOWERS_EMERGENCY, "must",
            Code.OVERLAY_BREAKS_PROMISE, "covert", Code.OVERLAY_WEAKENS_QUESTION, "stages",
            Code.OVERLAY_WEAKENS_QUESTION, "remove", Code.OVERLAY_WEAKENS_QUESTION);
    private static final List<String> OF_QUESTIONS = List.of("remove", "when", "mandatory", "choice", "multi-choice",
            "exclusive", "yes-no", "withheld-when", "personal", "note", "suggest");
    private static final List<String> OF_ADVICE = List.of("remove", "when", "strength", "needs-sign-off", "source");
    private final Whereabouts at;
    private boolean keeps = true;

    OverlayLimits(Whereabouts at) {
        this.at = at;
    }

    /** Reports what goes too far; true where nothing does. */
    boolean keeps(JsonNode overlay) {
        overlay.properties().forEach(entry -> {
            Code code = WHOLE.get(entry.getKey());
            if (code != null) {
                problem(entry.getValue(), code,
                        "An overlay can't change or take away “%s”.".formatted(entry.getKey()));
            }
        });
        parts(overlay.path("questions"), OF_QUESTIONS, Code.OVERLAY_WEAKENS_QUESTION);
        parts(overlay.path("advice"), OF_ADVICE, Code.OVERLAY_WEAKENS_ADVICE);
        return keeps;
    }

    private void parts(JsonNode byId, List<String> keys, Code code) {
        byId.properties().forEach(entry -> {
            String id = entry.getKey();
            if (entry.getValue().isNull()) {
                problem(entry.getValue(), code, "An overlay can't take away “%s”.".formatted(id));
            }
            keys.stream().filter(entry.getValue()::has).forEach(key -> problem(entry.getValue().get(key), code,
                    "An overlay can change the words of “%s”, and not its “%s”.".formatted(id, key)));
        });
    }

    private void problem(JsonNode node, Code code, String message) {
        at.problem(node, code, message);
        keeps = false;
    }
}
