package org.makesafe.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.makesafe.call.record.AdviceOutcome;
import org.makesafe.flow.Answer;
import org.makesafe.flow.Judgement;
import org.makesafe.flow.Path;
import org.makesafe.flow.Place;
import org.makesafe.script.Advice;
import org.makesafe.script.Grade;
import org.makesafe.script.QuestionKey;
import org.makesafe.script.Script;
import org.makesafe.script.Value;

/** What was done in a played call, as a journey that the tests of whole calls can take. */
final class JourneyFile {
    private final Script script;
    private final List<String> steps = new ArrayList<>();
    private final List<String> advised = new ArrayList<>();

    JourneyFile(Script script) {
        this.script = script;
    }

    void answer(QuestionKey key, Answer answer, @Nullable String note) {
        Value value = answer.value();
        String given = value == null
                ? "{ status: %s }".formatted(answer.status())
                : note == null && !(value instanceof Value.Fields)
                        ? written(value)
                        : "{ value: %s%s }".formatted(written(value), note == null ? "" : ", note: " + quoted(note));
        steps.add("answer: { %s: %s }".formatted(quoted(key.toString()), given));
    }

    void advise(String advice, AdviceOutcome outcome) {
        advised.add(advice);
        steps.add("advise: { %s: %s }".formatted(quoted(advice), outcome));
    }

    void confirmEmergency() {
        steps.add("danger: CONFIRMED");
    }

    void overrideEmergency(String reason) {
        steps.add("danger: OVERRIDDEN\n    reason: " + quoted(reason));
    }

    void grade(Grade grade, String rationale) {
        steps.add("grade: %s\n    reason: %s".formatted(grade, quoted(rationale)));
    }

    void completed() {
        steps.add("end: COMPLETED");
    }

    /** What must hold at this point whenever the journey is taken. */
    void expect(Path path) {
        var judgement = Judgement.of(script, path);
        var due = judgement.advice().stream().map(Advice::id).filter(id -> !advised.contains(id)).toList();
        steps.add(
                "expect: { position: %s, suggested: %s, covert: \"%s\", alerts: %s, due: %s, off-path: %s }".formatted(
                        quoted(path.position().map(Place::key).map(QuestionKey::toString).orElse("end")),
                        judgement.grade().grade(), judgement.covert() ? "on" : "off",
                        list(judgement.alerts().stream().map(f -> f.alert().id()).toList()), list(due),
                        list(path.offPath().stream().map(QuestionKey::toString).toList())));
    }

    /** The whole file, as YAML. */
    String text() {
        return "title: %s\nscript: %s\nsteps:\n%s".formatted(quoted("Recorded call, " + script.title()), script.id(),
                steps.stream().map(step -> "  - " + step + "\n").collect(Collectors.joining()));
    }

    private static String written(Value value) {
        return switch (value) {
            case Value.Words(var text) -> quoted(text);
            case Value.Several(var ids) -> list(ids);
            case Value.Fields(var byId) -> byId.entrySet().stream().map(e -> e.getKey() + ": " + quoted(e.getValue()))
                    .collect(Collectors.joining(", ", "{ ", " }"));
        };
    }

    private static String list(List<String> texts) {
        return texts.stream().map(JourneyFile::quoted).collect(Collectors.joining(", ", "[", "]"));
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n").replace("\t", "\\t") + '"';
    }
}
