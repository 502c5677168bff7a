package org.makesafe.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.makesafe.call.record.AdviceOutcome;
import org.makesafe.flow.Judgement;
import org.makesafe.flow.Path;
import org.makesafe.script.Advice;
import org.makesafe.script.Grade;
import org.makesafe.script.Script;

/** The end of a played call: what the script suggests, the outcome of each advice item, the danger decision and the grade. */
final class Ending {
    private static final String LEAVE = "-";
    private static final Map<String, AdviceOutcome> OUTCOMES = Map.of("g", AdviceOutcome.GIVEN, "d",
            AdviceOutcome.ALREADY_DONE, "n", AdviceOutcome.NOT_SAFE, "c", AdviceOutcome.DECLINED, "x",
            AdviceOutcome.NOT_APPLICABLE);
    private final Script script;
    private final Path path;
    private final Judgement judgement;
    private final Terminal terminal;
    private final JourneyFile journey;
    private final List<String> missing = new ArrayList<>();
    private boolean ended;

    Ending(Script script, Path path, Terminal terminal, JourneyFile journey) {
        this.script = script;
        this.path = path;
        this.judgement = Judgement.of(script, path);
        this.terminal = terminal;
        this.journey = journey;
    }

    /**
     * Plays the end.
     *
     * @param stopped whether nothing more is to be asked
     * @param danger whether a danger decision is due
     */
    void play(boolean stopped, boolean danger) throws IOException {
        ended = stopped;
        terminal.say("\nSuggested: %s. %s".formatted(script.grading().name(judgement.grade().grade()),
                String.join(" ", judgement.grade().because())));
        path.places().stream().filter(p -> p.question().mandatory() && !path.counts(p.key()))
                .forEach(p -> missing.add("Ask “%s”, or say why not (%s).".formatted(p.question().label(), p.key())));
        for (Advice advice : judgement.advice()) {
            advise(advice);
        }
        if (danger) {
            decide();
        }
        grade();
        journey.expect(path);
        if (missing.isEmpty()) {
            journey.completed();
            terminal.say("The call is completed.");
        } else {
            terminal.say("The call is not complete.");
            missing.forEach(what -> terminal.say("  " + what));
        }
    }

    private void advise(Advice advice) throws IOException {
        terminal.say("Advice %s: %s".formatted(advice.id(), advice.words()));
        var outcome = choose("  g given, d already done, n not safe, c declined, x not applicable, - leave", OUTCOMES);
        outcome.ifPresentOrElse(o -> journey.advise(advice.id(), o),
                () -> missing.add("Give advice %s, or say why not.".formatted(advice.id())));
    }

    private void decide() throws IOException {
        var decision = choose("Emergency? c confirm, o override, - leave", Map.of("c", true, "o", false));
        Optional<String> reason = decision.isPresent() && !decision.get()
                ? terminal.text("  Reason for overriding:")
                : Optional.empty();
        if (decision.isPresent() && decision.get()) {
            journey.confirmEmergency();
        } else if (reason.isPresent()) {
            journey.overrideEmergency(reason.get());
        } else {
            missing.add("Decide whether this is an emergency.");
        }
    }

    private void grade() throws IOException {
        var grades = new LinkedHashMap<String, Grade>();
        for (Grade each : Grade.values()) {
            grades.put(each.name().substring(0, 1).toLowerCase(Locale.ROOT), each);
        }
        String names = grades.entrySet().stream()
                .map(e -> "%s %s, ".formatted(e.getKey(), script.grading().name(e.getValue())))
                .collect(Collectors.joining());
        Optional<Grade> grade = choose("Grade? %s- leave".formatted(names), grades);
        Optional<String> rationale = grade.isPresent() ? terminal.text("  Rationale:") : Optional.empty();
        if (grade.isPresent() && rationale.isPresent()) {
            journey.grade(grade.get(), rationale.get());
        } else {
            missing.add("Choose a grade.");
        }
    }

    /** What was chosen; empty where it was left, or the input has ended. */
    private <T> Optional<T> choose(String question, Map<String, T> ways) throws IOException {
        while (!ended) {
            terminal.say(question);
            Optional<String> line = terminal.ask();
            ended = line.isEmpty() || line.get().equals("q");
            if (ended || line.get().isEmpty() || line.get().equals(LEAVE)) {
                break;
            }
            T way = ways.get(line.get());
            if (way != null) {
                return Optional.of(way);
            }
            terminal.say(
                    "  Type one of: %s.".formatted(ways.keySet().stream().sorted().collect(Collectors.joining(", "))));
        }
        return Optional.empty();
    }
}
