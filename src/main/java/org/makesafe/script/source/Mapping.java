package org.makesafe.script.source;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.makesafe.script.Advice;
import org.makesafe.script.Alert;
import org.makesafe.script.Condition;
import org.makesafe.script.Covert;
import org.makesafe.script.Grade;
import org.makesafe.script.Grading;
import org.makesafe.script.Languages;
import org.makesafe.script.Must;
import org.makesafe.script.Question;
import org.makesafe.script.RingBack;
import org.makesafe.script.Script;
import org.makesafe.script.Stage;
import tools.jackson.databind.JsonNode;

/** Turns a tree that fits the schema into a script. */
final class Mapping {
    private final Whereabouts at;
    private final Conditions conditions;
    private final IvrMapping ivr;
    private final ReportMapping reports;

    Mapping(Whereabouts at) {
        this.at = at;
        this.conditions = new Conditions(at);
        this.ivr = new IvrMapping(at);
        this.reports = new ReportMapping(at, conditions);
    }

    Script script(JsonNode n) {
        Covert covert = n.has("covert") ? covert(n.get("covert")) : null;
        var script = new Script(text(n, "script"), text(n, "title"), text(n, "standing"), strings(n.path("triggers")),
                covert, list(n.path("stages"), this::stage), list(n.path("alerts"), this::alert),
                list(n.path("advice"), this::advice), grading(n.get("grades")), list(n.path("must"), this::must),
                own(n.path("languages")), n.has("ivr") ? ivr.script(n.get("ivr")) : null,
                n.has("ring-back") ? ringBack(n.get("ring-back")) : null, reports.report(n.path("report")),
                n.has("quality") ? reports.quality(n.get("quality")) : null, List.of());
        return at.remember(script, n);
    }

    /** The script's own language is the first it declares. Texts in others lie in files of their own. */
    private static Languages own(JsonNode declared) {
        return declared.isEmpty() ? Languages.ENGLISH_ALONE : Languages.alone(declared.get(0).asString());
    }

    private RingBack ringBack(JsonNode n) {
        return at.remember(new RingBack(text(n, "number"), conditions.named(n, "never", Condition.NEVER)), n);
    }

    private Covert covert(JsonNode n) {
        return at.remember(
                new Covert(text(n, "question"), strings(n.get("on")), strings(n.get("off")), text(n, "remind")), n);
    }

    private Stage stage(JsonNode n) {
        Stage.Repeat repeat = n.has("repeat") ? repeat(n.get("repeat")) : null;
        var stage = new Stage(text(n, "stage"), text(n, "title"), flag(n, "urgent"), conditions.when(n), repeat,
                list(n.get("questions"), this::question));
        return at.remember(stage, n);
    }

    private Stage.Repeat repeat(JsonNode n) {
        return at.remember(new Stage.Repeat(n.get("max").asInt(), text(n, "noun"), text(n, "again")), n);
    }

    private Question question(JsonNode n) {
        boolean spoken = n.has("say");
        var question = new Question(text(n, "ask"), text(n, "label"), text(n, spoken ? "say" : "handler"), spoken,
                optional(n, "covert"), optional(n, "guide"), conditions.when(n), AnswerTypes.of(n),
                flag(n, "mandatory"),
                "required".equals(n.path("note").asString("")), flag(n, "summary"), flag(n, "personal"),
                conditions.named(n, "withheld-when", Condition.NEVER),
                shows(n), list(n.path("suggest"), this::suggestion), n.has("ivr") ? ivr.question(n.get("ivr")) : null);
        return at.remember(question, n);
    }

    private static Question.Shows shows(JsonNode n) {
        return switch (n.path("shows").asString("")) {
            case "advice" -> Question.Shows.ADVICE;
            case "contacts" -> Question.Shows.CONTACTS;
            default -> Question.Shows.NOTHING;
        };
    }

    private Question.Suggestion suggestion(JsonNode n) {
        return at.remember(new Question.Suggestion(text(n, "value"), text(n, "because"), conditions.when(n)), n);
    }

    private Alert alert(JsonNode n) {
        Grade grade = n.has("grade") ? Grade.valueOf(text(n, "grade")) : null;
        var reasons = list(n.path("reasons"),
                r -> at.remember(new Alert.Reason(text(r, "because"), conditions.when(r)), r));
        return at.remember(
                new Alert(text(n, "alert"), flag(n, "danger"), conditions.when(n), reasons, text(n, "prompt"), grade),
                n);
    }

    private Advice advice(JsonNode n) {
        var strength = Advice.Strength.valueOf(text(n, "strength").toUpperCase(java.util.Locale.ROOT));
        return at.remember(
                new Advice(text(n, "advice"), n.get("wording").asInt(), text(n, "say"), conditions.when(n), strength,
                        flag(n, "needs-sign-off"), optional(n, "caution"), strings(n.path("source"))),
                n);
    }

    private Must must(JsonNode n) {
        Must must = n.has("danger-decided-within")
                ? new Must.DangerDecidedWithin(n.get("danger-decided-within").asInt())
                : n.has("advice")
                        ? new Must.NeedsAdvice(conditions.named(n, "if", Condition.ALWAYS), text(n, "advice"))
                        : new Must.NeedsAlert(conditions.named(n, "if", Condition.ALWAYS), text(n, "alert"));
        return at.remember(must, n);
    }

    private Grading grading(JsonNode n) {
        var names = new EnumMap<Grade, String>(Grade.class);
        n.path("names").properties().forEach(e -> names.put(Grade.valueOf(e.getKey()), e.getValue().asString()));
        return new Grading(names, list(n.path("rules"), this::rule), rule(n.get("otherwise")));
    }

    private Grading.Rule rule(JsonNode n) {
        return at.remember(new Grading.Rule(Grade.valueOf(text(n, "grade")), text(n, "because"), conditions.when(n)),
                n);
    }

    static String text(JsonNode n, String key) {
        return n.get(key).asString().strip();
    }

    static List<String> strings(JsonNode n) {
        return list(n, JsonNode::asString);
    }

    static @Nullable String optional(JsonNode n, String key) {
        return n.has(key) ? text(n, key) : null;
    }

    static boolean flag(JsonNode n, String key) {
        return n.path(key).asBoolean(false);
    }

    static <T> List<T> list(JsonNode array, Function<JsonNode, T> one) {
        var made = new ArrayList<T>();
        array.forEach(n -> made.add(one.apply(n)));
        return made;
    }
}
