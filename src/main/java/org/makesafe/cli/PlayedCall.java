package org.makesafe.cli;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.makesafe.flow.Answers;
import org.makesafe.flow.CompiledScript;
import org.makesafe.flow.Judgement;
import org.makesafe.flow.Outcome;
import org.makesafe.flow.Path;
import org.makesafe.flow.Place;
import org.makesafe.flow.Step;
import org.makesafe.script.AnswerType;
import org.makesafe.script.Ivr;
import org.makesafe.script.QuestionKey;
import org.makesafe.script.Status;
import org.makesafe.script.Value;

/** A call that is played in the terminal: shows each question, reads an answer, and says what follows from it. */
final class PlayedCall {
    private static final String HELP = """
            Answer in words, or options by number, several with commas between them.
              -n not known   -r refused   -a not asked   -u unsafe to ask   -nn, -rr, -aa, -uu the same for all that is left
              ?      where the call stands          ?ID    go to the question with this id
              <      the question before            .      end the call here: advice, danger and grade
              q      stop at once""";
    private static final Map<String, Status> STATUSES = Map.of("-n", Status.NOT_KNOWN, "-r", Status.REFUSED, "-a",
            Status.NOT_ASKED, "-u", Status.UNSAFE_TO_ASK);
    private final CompiledScript script;
    private final Terminal terminal;
    private final Clock clock;
    private final JourneyFile journey;
    private final Consequences consequences;
    private final Deque<QuestionKey> order = new ArrayDeque<>();
    private final @Nullable PlayedPhone phone;
    private Answers answers = Answers.NONE;
    private @Nullable QuestionKey wanted;
    private boolean stopped;

    PlayedCall(CompiledScript script, Terminal terminal, Clock clock) {
        this.script = script;
        this.terminal = terminal;
        this.clock = clock;
        this.journey = new JourneyFile(script.script());
        this.consequences = new Consequences(script.script(), terminal);
        Ivr ivr = script.script().ivr();
        this.phone = ivr == null ? null : new PlayedPhone(script.script(), ivr, terminal);
    }

    /** Plays to the end of the script or of the input. */
    JourneyFile play() throws IOException {
        terminal.say(script.script().title() + ". " + script.script().standing());
        terminal.say(HELP);
        if (phone != null) {
            phone.opening();
        }
        boolean on = true;
        for (var place = place(); on && place.isPresent(); place = place()) {
            show(place.get());
            Optional<String> line = terminal.ask();
            stopped = line.isEmpty() || line.get().equals("q");
            on = !stopped && !line.get().equals(".");
            if (on) {
                take(place.get(), line.get());
                on = !stopped;
            }
        }
        if (phone == null) {
            new Ending(script.script(), path(), terminal, journey).play(stopped, consequences.danger());
        } else {
            phone.ending(path());
        }
        return journey;
    }

    private Path path() {
        return script.path(answers);
    }

    private Optional<Place> place() {
        return Optional.ofNullable(wanted).flatMap(path()::place).or(path()::position);
    }

    private void show(Place place) {
        var judgement = Judgement.of(script.script(), path());
        terminal.say("\n[%s] %s%s  (%s)".formatted(place.title(), place.question().spoken() ? "" : "Handler only: ",
                place.question().wordsFor(judgement.covert()), place.key()));
        int number = 1;
        for (AnswerType.Option option : place.question().type().options()) {
            terminal.say("  %d %s".formatted(number++, option.label()));
        }
        if (phone != null) {
            phone.question(place.question());
        }
        Judgement.suggestions(place, path())
                .forEach(s -> terminal.say("  Suggested: %s. %s".formatted(s.value(), s.because())));
        answers.to(place.key())
                .ifPresent(given -> terminal.say("  So far: " + shown(place, given.value(), given.status())));
    }

    private void take(Place place, String line) throws IOException {
        if (line.equals("?")) {
            outline();
        } else if (line.startsWith("?")) {
            go(line.substring(1).strip());
        } else if (line.equals("<")) {
            back(place.key());
        } else if (line.matches("-([nrau])\\1")) {
            rest(line.substring(0, 2));
        } else {
            answer(place, line);
        }
    }

    private void rest(String status) throws IOException {
        wanted = null;
        for (var place = path().position(); place.isPresent(); place = path().position()) {
            answer(place.get(), status);
        }
    }

    private void outline() {
        Path path = path();
        path.places().forEach(place -> terminal.say("  %s %s: %s (%s)".formatted(path.counts(place.key()) ? "+" : "-",
                place.title(), place.question().label(), place.key())));
        if (!path.offPath().isEmpty()) {
            terminal.say("  Count nowhere now: " + joined(List.copyOf(path.offPath())));
        }
    }

    private void go(String to) {
        if (!to.matches("[^#]+(#[1-9]\\d?)?") || path().place(QuestionKey.parse(to)).isEmpty()) {
            terminal.say("  No question “%s” applies now. A line with only ? lists those that do.".formatted(to));
            return;
        }
        wanted = QuestionKey.parse(to);
    }

    private void back(QuestionKey from) {
        var before = order.stream().dropWhile(key -> order.contains(from) && !key.equals(from))
                .filter(key -> !key.equals(from) && path().counts(key)).findFirst();
        if (before.isEmpty()) {
            terminal.say("  Nothing was answered before this.");
        }
        wanted = before.orElse(wanted);
    }

    private void answer(Place place, String line) throws IOException {
        Status status = STATUSES.getOrDefault(line, Status.ANSWERED);
        Value value = status == Status.ANSWERED ? TypedLine.value(place.question().type(), line) : null;
        switch (script.answer(answers, place.key(), status, value, LocalDateTime.now(clock))) {
            case Outcome.Moved<Step>(var step) -> {
                Optional<String> note = Optional.empty();
                if (place.question().noteRequired() && status == Status.ANSWERED) {
                    note = terminal.text("  This answer needs a note:");
                    stopped = note.isEmpty();
                }
                if (!stopped) {
                    moved(step, note.orElse(null));
                }
            }
            case Outcome.Refused<Step>(var code, var sentence) -> terminal.say("  %s (%s)".formatted(sentence, code));
        }
    }

    private void moved(Step step, @Nullable String note) {
        answers = step.answers();
        wanted = null;
        order.remove(step.key());
        order.addFirst(step.key());
        journey.answer(step.key(), step.answer(), note);
        if (!step.fellOff().isEmpty()) {
            terminal.say("  No longer counts: " + joined(step.fellOff()));
        }
        if (!step.cameBack().isEmpty()) {
            terminal.say("  Counts again: " + joined(step.cameBack()));
        }
        consequences.of(step.after());
    }

    private static String shown(Place place, @Nullable Value value, Status status) {
        return value == null ? status.words() : place.question().type().show(value);
    }

    private static String joined(List<QuestionKey> keys) {
        return keys.stream().map(QuestionKey::toString).collect(Collectors.joining(", "));
    }
}
