package org.makesafe.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.makesafe.flow.Answers;
import org.makesafe.flow.CompiledScript;
import org.makesafe.flow.Judgement;
import org.makesafe.flow.Judgement.Firing;
import org.makesafe.flow.Outcome;
import org.makesafe.flow.Path;
import org.makesafe.flow.Place;
import org.makesafe.flow.Step;
import org.makesafe.script.AnswerType;
import org.makesafe.script.MultiChoice;
import org.makesafe.script.Status;
import org.makesafe.script.Value;

/** A call that is played in the terminal: shows each question, reads an answer, and says what follows from it. */
final class PlayedCall {
    private static final Map<String, Status> STATUSES = Map.of("-n", Status.NOT_KNOWN, "-r", Status.REFUSED, "-a",
            Status.NOT_ASKED, "-u",
            Status.UNSAFE_TO_ASK);
    private final CompiledScript script;
    private final PrintWriter out;
    private final BufferedReader in;
    private final Clock clock;
    private final List<String> steps = new ArrayList<>();
    private Answers answers = Answers.NONE;
    private List<Firing> alerts = List.of();

    PlayedCall(CompiledScript script, PrintWriter out, BufferedReader in, Clock clock) {
        this.script = script;
        this.out = out;
        this.in = in;
        this.clock = clock;
    }

    void play() throws IOException {
        out.println(script.script().title() + ". " + script.script().standing());
        out.println(
                "Answer by number, several with commas, or in words. -n not known, -r refused, -a not asked, -u unsafe to ask, q to stop.");
        Optional<Place> place = script.path(answers).position();
        while (place.isPresent()) {
            show(place.get());
            String line = in.readLine();
            if (line == null || line.strip().equals("q")) {
                break;
            }
            answer(place.get(), line.strip());
            place = script.path(answers).position();
        }
        close();
    }

    /** What was answered, as a journey file. */
    String journey() {
        return "title: Recorded call, %s\nsteps:\n%s".formatted(script.script().title(),
                steps.stream().map(s -> "  - answer: { " + s + " }\n").collect(Collectors.joining()));
    }

    private void show(Place place) {
        var judgement = Judgement.of(script.script(), script.path(answers));
        out.printf("%n[%s] %s%n", place.title(), place.question().wordsFor(judgement.covert()));
        int number = 1;
        for (AnswerType.Option option : place.question().type().options()) {
            out.printf("  %d %s%n", number++, option.label());
        }
        out.print("> ");
        out.flush();
    }

    private void answer(Place place, String line) {
        Status status = STATUSES.getOrDefault(line, Status.ANSWERED);
        Value value = status == Status.ANSWERED ? value(place.question().type(), line) : null;
        switch (script.answer(answers, place.key(), status, value, LocalDateTime.now(clock))) {
            case Outcome.Moved<Step>(var step) -> {
                answers = step.answers();
                steps.add("\"%s\": %s".formatted(place.key(), written(status, step.answer().value())));
                consequences(step.after());
            }
            case Outcome.Refused<Step>(var code, var sentence) -> out.println("  " + sentence + " (" + code + ")");
        }
    }

    private void consequences(Path path) {
        var judgement = Judgement.of(script.script(), path);
        judgement.alerts().stream().filter(f -> !alerts.contains(f))
                .forEach(f -> out.println("  ! " + f.alert().prompt() + " " + String.join(" ", f.because())));
        alerts = judgement.alerts();
    }

    private void close() {
        var judgement = Judgement.of(script.script(), script.path(answers));
        out.printf("%nSuggested: %s. %s%n", script.script().grading().name(judgement.grade().grade()),
                String.join(" ", judgement.grade().because()));
        judgement.advice().forEach(a -> out.printf("Advice %s: %s%n", a.id(), a.words()));
        out.flush();
    }

    private static Value value(AnswerType type, String line) {
        var options = type.options();
        if (options.isEmpty()) {
            return new Value.Words(line);
        }
        var ids = List.of(line.split(",")).stream().map(String::strip).map(word -> option(options, word)).toList();
        return type instanceof MultiChoice
                ? new Value.Several(ids)
                : ids.size() == 1 ? new Value.Words(ids.getFirst()) : new Value.Several(ids);
    }

    private static String option(List<AnswerType.Option> options, String word) {
        boolean number = word.matches("\\d{1,2}") && Integer.parseInt(word) >= 1
                && Integer.parseInt(word) <= options.size();
        return number ? options.get(Integer.parseInt(word) - 1).id() : word;
    }

    private static String written(Status status, @Nullable Value value) {
        return switch (value) {
            case null -> "{ status: " + status.name() + " }";
            case Value.Words(var text) -> quoted(text);
            case Value.Several(var ids) ->
                ids.stream().map(PlayedCall::quoted).collect(Collectors.joining(", ", "[", "]"));
            case Value.Fields(var byId) -> byId.entrySet().stream().map(e -> e.getKey() + ": " + quoted(e.getValue()))
                    .collect(Collectors.joining(", ", "{ value: { ", " } }"));
        };
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
    }
}
