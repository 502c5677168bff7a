package org.makesafe.journeys;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.makesafe.call.GivenAnswer;
import org.makesafe.flow.Answer;
import org.makesafe.flow.Answers;
import org.makesafe.flow.Judgement;
import org.makesafe.flow.Path;
import org.makesafe.flow.Place;
import org.makesafe.script.Advice;
import org.makesafe.script.Question;
import org.makesafe.script.QuestionKey;
import org.makesafe.script.Reading;
import org.makesafe.script.Script;
import org.makesafe.script.Status;
import org.makesafe.script.Value;
import tools.jackson.databind.JsonNode;

/**
 * A journey told by the script alone: what its transcript shows of path, answers, alerts, advice and grade, without use cases,
 * machine and database. Quick enough to retell every journey on many scripts.
 */
final class Retelling {
    private static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 14, 22, 0);
    private static final Set<String> LIFE = Set.of("CALL_NOT_OPEN", "NOT_YOUR_CALL");
    private final Script script;
    private final @Nullable List<String> expected;
    private final List<String> lines = new ArrayList<>();
    private final Set<String> advised = new HashSet<>();
    private Answers answers = Answers.NONE;
    private Path path;
    private Judgement judgement;

    private Retelling(Script script, @Nullable List<String> expected) {
        this.script = script;
        this.expected = expected;
        this.path = Path.of(script, answers);
        this.judgement = Judgement.of(script, path);
    }

    /** It went another way. */
    private static final class Differs extends RuntimeException {
        Differs() {
            super("differs", null, false, false);
        }
    }

    /** How a journey goes. */
    static List<String> of(Script script, Journey journey) {
        var telling = new Retelling(script, null);
        telling.travel(journey);
        return telling.lines;
    }

    /** Whether a journey goes another way than told before. */
    static boolean differs(Script script, Journey journey, List<String> before) {
        try {
            var telling = new Retelling(script, before);
            telling.travel(journey);
            return telling.lines.size() != before.size();
        } catch (Differs e) {
            return true;
        }
    }

    private void travel(Journey journey) {
        stands();
        for (Journey.Step step : journey.steps()) {
            String refused = step.beside("refused");
            if (refused != null && LIFE.contains(refused)) {
                continue;
            }
            switch (step.kind()) {
                case "answer" -> Journey.answers(step.body()).forEach(this::answer);
                case "rest" -> rest(step.body().path("stage").asString(""),
                        Status.valueOf(step.body().get("status").asString()));
                case "advise" -> advise(step.body());
                case "end" -> missing();
                default -> {
                    // The life of a call does not rest on its script.
                }
            }
        }
    }

    private void answer(GivenAnswer given) {
        QuestionKey key = given.key();
        Optional<Question> question = script.question(key.question());
        int most = script.stages().stream().filter(s -> question.filter(s.questions()::contains).isPresent())
                .mapToInt(s -> s.maxItems()).findFirst().orElse(0);
        if (question.isEmpty() || key.item() > most) {
            line("refused " + key);
            return;
        }
        Value value = given.value();
        if (value == null) {
            take(question.get(), key, new Answer(given.status(), null));
            return;
        }
        switch (question.get().type().read(value, NOW)) {
            case Reading.Unreadable(var fault, var sentence, _) -> line("refused " + fault + sentence);
            case Reading.Read(var canonical) -> {
                if (question.get().noteRequired() && given.note() == null) {
                    line("refused: a note is required");
                } else {
                    take(question.get(), key, Answer.of(canonical));
                }
            }
        }
    }

    private void take(Question question, QuestionKey key, Answer answer) {
        if (answers.to(key).filter(answer::equals).isPresent()) {
            line("nothing new");
            return;
        }
        Path was = path;
        Judgement before = judgement;
        answers = answers.with(key, answer);
        path = Path.of(script, answers);
        judgement = Judgement.of(script, path);
        Value value = answer.value();
        line("%s = %s".formatted(key, value == null ? answer.status() : question.type().show(value)));
        path.place(key).ifPresent(place -> Transcript.marks(place, path).forEach(this::line));
        line("fell off " + path.offPath().stream().filter(was::counts).toList());
        line("came back " + was.offPath().stream().filter(k -> path.counts(k) && !k.equals(key)).toList());
        judgement.alerts().stream().filter(now -> before.alerts().stream()
                .noneMatch(b -> b.alert().equals(now.alert()) && b.because().containsAll(now.because())))
                .forEach(now -> line("alert %s %s%s".formatted(now.alert().id(), now.because(),
                        now.alert().danger() ? " danger" : "")));
        stands();
    }

    private void rest(String stage, Status status) {
        for (Optional<Place> open = firstOpen(stage); open.isPresent(); open = firstOpen(stage)) {
            take(open.get().question(), open.get().key(), new Answer(status, null));
        }
    }

    private Optional<Place> firstOpen(String stage) {
        return path.places().stream()
                .filter(p -> (stage.isEmpty() || p.stage().id().equals(stage)) && !path.counts(p.key())).findFirst();
    }

    private void advise(JsonNode body) {
        body.propertyNames().forEach(id -> {
            List<String> ids = id.equals("due") ? due() : List.of(id);
            ids.forEach(one -> line("advice " + script.advice(one).map(a -> one + a.wording()).orElse("unknown")));
            advised.addAll(ids);
        });
        stands();
    }

    private void missing() {
        path.places().stream().filter(p -> p.question().mandatory() && !path.counts(p.key()))
                .forEach(p -> line("missing " + p.title() + p.question().label()));
    }

    private List<String> due() {
        return judgement.advice().stream().map(Advice::id).filter(id -> !advised.contains(id)).toList();
    }

    private void stands() {
        line("due " + due());
        line("suggests " + judgement.grade());
        line("hints " + Transcript.hints(path));
        line("counted " + Transcript.counted(script, path));
        line("covert " + judgement.covert());
        line("alerts " + judgement.alerts().stream().map(f -> f.alert().id()).toList());
        line("asks " + path.position().map(p -> p.key() + p.title() + p.question().wordsFor(judgement.covert()))
                .orElse("nothing more"));
    }

    private void line(String text) {
        if (expected != null && (lines.size() >= expected.size() || !expected.get(lines.size()).equals(text))) {
            throw new Differs();
        }
        lines.add(text);
    }
}
