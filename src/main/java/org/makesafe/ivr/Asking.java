package org.makesafe.ivr;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.makesafe.call.CallView;
import org.makesafe.call.ForceSettings;
import org.makesafe.call.FromLine;
import org.makesafe.call.GivenAnswer;
import org.makesafe.call.record.PhoneFact;
import org.makesafe.call.record.Recorded;
import org.makesafe.flow.Place;
import org.makesafe.ivr.Turn.Next;
import org.makesafe.script.Basis;
import org.makesafe.script.ByPhone;
import org.makesafe.script.Ivr.Line;
import org.makesafe.script.Question;
import org.makesafe.script.QuestionKey;
import org.makesafe.script.Script;
import org.makesafe.script.Status;
import org.makesafe.script.Value;
import org.springframework.stereotype.Component;

/** Puts the questions of the phone system's script. 0, silence and what is not understood lead to a person in the end. */
@OnlyWithIvr
@Component
class Asking {
    private static final int CHECK_SECONDS = 8;
    private static final String WRONG = "2";
    private final Queueing queueing;
    private final ForceSettings force;
    private final Clock clock;

    Asking(Queueing queueing, ForceSettings force, Clock clock) {
        this.queueing = queueing;
        this.force = force;
        this.clock = clock;
    }

    /**
     * What a caller hears first. One who was cut off and rings again is asked again what is urgent, for it may have changed; one who had
     * a handler by then goes to the queue.
     */
    Turn ringing(Script script) {
        return Turn.of(view -> {
            Words words = Words.of(script, view);
            Next first = urgent(script, view).map(question -> ask(question, 1, words))
                    .orElseGet(() -> next(script, view));
            return first.opening(words.opening());
        });
    }

    private static Optional<Question> urgent(Script script, CallView view) {
        return view.call().answers().isEmpty() || view.script().ivr() == null
                ? Optional.empty()
                : view.path().places().stream().filter(place -> place.stage().urgent()).map(Place::question)
                        .filter(question -> !question.id().equals(Objects.requireNonNull(script.ivr()).speaks()))
                        .findFirst();
    }

    /** What follows what was keyed or said for a question. */
    Turn asked(Moment.Asked at, Script script, Webhook hook) {
        Question question = question(script, at.question());
        List<PhoneFact> phrase = Input.phrase(script.triggers(), hook)
                .<List<PhoneFact>>map(said -> List.of(new PhoneFact.PhraseSaid(said))).orElse(List.of());
        var now = LocalDateTime.ofInstant(clock.instant(), force.zone());
        return switch (Input.of(question, hook, now)) {
            case Input.Person _ -> Turn.of(facts(phrase), view -> queueing.join(script, view));
            case Input.Silence _ -> again(at, question, script, phrase, Line.SILENCE);
            case Input.NoMatch _ -> again(at, question, script, phrase, Line.NO_MATCH);
            case Input.Given(var answer) -> Turn.of(new FromLine(phrase, chosen(script, answer), answer, null),
                    view -> byPhone(question).readBack() && answer.status() == Status.ANSWERED
                            ? readBack(question, script, view)
                            : next(script, view));
        };
    }

    /** What follows what was keyed after an answer was read back: only a clear no has it keyed again. */
    Turn readBack(Moment.ReadBack at, Script script, Webhook hook) {
        Question question = question(script, at.question());
        var key = Input.key(hook);
        return Turn.of(view -> key.filter(Input.TO_PERSON::equals).isPresent()
                ? queueing.join(script, view)
                : key.filter(WRONG::equals).isPresent()
                        ? ask(question, 1, Words.of(script, view))
                        : next(script, view));
    }

    private Turn again(Moment.Asked at, Question question, Script script, List<PhoneFact> facts, Line why) {
        ByPhone byPhone = byPhone(question);
        if (at.attempt() < byPhone.tries()) {
            return Turn.of(facts(facts), view -> {
                Words words = Words.of(script, view);
                var lines = question.id().equals(words.ivr().speaks())
                        ? words.everywhere(why)
                        : List.of(words.line(why));
                return ask(question, at.attempt() + 1, words)
                        .after(lines.stream().<Act>map(Act.Speak::new).toList());
            });
        }
        return switch (why == Line.SILENCE ? byPhone.silence() : byPhone.noMatch()) {
            case PERSON -> Turn.of(facts(facts), view -> queueing.join(script, view));
            case NEXT -> Turn.of(new FromLine(facts, null, new GivenAnswer(QuestionKey.of(question.id()),
                    Status.NOT_KNOWN, null, Basis.KEYS, null), null), view -> next(script, view));
        };
    }

    /** The next question that is not answered, or the queue. */
    private Next next(Script script, CallView view) {
        return view.script().ivr() == null
                ? queueing.join(script, view)
                : view.position().map(place -> ask(place.question(), 1, Words.of(script, view)))
                        .orElseGet(() -> queueing.join(script, view));
    }

    private static Next ask(Question question, int attempt, Words words) {
        ByPhone byPhone = byPhone(question);
        boolean figures = byPhone.keys().keySet().stream().allMatch(Input.HASH::equals);
        // Only English is recognised well enough to be offered.
        List<String> hints = words.language().equals(words.script().languages().own())
                ? byPhone.hear().values().stream().flatMap(List::stream).distinct().toList()
                : List.of();
        var asked = new Moment.Asked(question.id(), attempt);
        return Next.of(
                new Act.Listen(words.question(question), new Act.Ear(figures ? 0 : 1, byPhone.seconds(), hints), asked),
                new Act.GoTo(asked));
    }

    /** Reads back what was keyed; nothing where a line that is over keeps no answer any more. */
    private Next readBack(Question question, Script script, CallView view) {
        Recorded recorded = view.call().answers().get(QuestionKey.of(question.id()));
        if (recorded == null) {
            return next(script, view);
        }
        var moment = new Moment.ReadBack(question.id());
        Saying saying = Words.of(script, view).line(Line.READ_BACK).reading(recorded.entry());
        var acts = new ArrayList<Act>();
        acts.add(new Act.Listen(List.of(saying), Act.Ear.key(CHECK_SECONDS), moment));
        acts.add(new Act.GoTo(moment));
        return new Next(acts, FromLine.of(), null);
    }

    private static @org.jspecify.annotations.Nullable String chosen(Script script, GivenAnswer answer) {
        return answer.key().question().equals(Objects.requireNonNull(script.ivr()).speaks())
                && answer.value() instanceof Value.Words(var language) ? language : null;
    }

    private static FromLine facts(List<PhoneFact> facts) {
        return new FromLine(facts, null, null, null);
    }

    private static Question question(Script script, String id) {
        return script.question(id).orElseThrow();
    }

    private static ByPhone byPhone(Question question) {
        return Objects.requireNonNull(question.byPhone());
    }
}
