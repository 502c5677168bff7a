package org.makesafe.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.makesafe.call.CallLists;
import org.makesafe.call.CallView;
import org.makesafe.call.Calls;
import org.makesafe.call.Expected;
import org.makesafe.call.ForceSettings;
import org.makesafe.call.GivenAdvice;
import org.makesafe.call.GivenAnswer;
import org.makesafe.call.Submission;
import org.makesafe.call.lifecycle.CallState;
import org.makesafe.call.lifecycle.Danger;
import org.makesafe.call.record.AdviceOutcome;
import org.makesafe.call.record.Call;
import org.makesafe.call.record.EarlierCall;
import org.makesafe.call.record.Channel;
import org.makesafe.call.record.Entry;
import org.makesafe.call.record.Fact;
import org.makesafe.flow.Outcome.Moved;
import org.makesafe.flow.Outcome.Refused;
import org.makesafe.flow.Outcome;
import org.makesafe.handoff.WrittenLog;
import org.makesafe.flow.Place;
import org.makesafe.journeys.Journey.Step;
import org.makesafe.script.Advice;
import org.makesafe.quality.Score;
import org.makesafe.script.Grade;
import org.makesafe.script.Quality.Severity;
import org.makesafe.script.QuestionKey;
import org.makesafe.script.Status;
import org.makesafe.script.Value;
import tools.jackson.databind.JsonNode;

/**
 * Takes a journey through the use cases. Every step is stored, submitted again to prove that it happens once, and the call is
 * read back from the database before the next one.
 */
final class Traveller {
    private static final String FIRST_HANDLER = "r.fenwick";
    private final Calls calls;
    private final CallLists lists;
    private final ForceSettings force;
    private final Transcript transcript;
    private final UUID id;
    private String officer = FIRST_HANDLER;
    private CallView view;
    private int taken;
    private String doing = "open";

    Traveller(Calls calls, CallLists lists, ForceSettings force, Journey journey) {
        this.force = force;
        this.calls = calls;
        this.lists = lists;
        this.transcript = new Transcript(journey.title());
        this.view = opened(calls.open(officer, Channel.DESK, journey.script(), journey.name()));
        this.id = view.call().id();
        assertThat(view.call().reference()).matches("MS-26-\\d{7}");
        transcript.happened(journal(0), view);
        transcript.stands(view);
        transcript.asks(view);
    }

    List<String> travel(Journey journey) {
        for (Step step : journey.steps()) {
            doing = "step %d of %s: %s".formatted(++taken, journey.name(), step.whole());
            take(step);
        }
        return transcript.lines();
    }

    CallView view() {
        return view;
    }

    /** The whole journal, as stored. */
    List<Entry> journal() {
        return journal(0);
    }

    private void take(Step step) {
        JsonNode body = step.body();
        String reason = step.beside("reason");
        switch (step.kind()) {
            case "answer" -> Journey.answers(body).forEach(a -> one(step, s -> calls.answer(s, a)));
            case "rest" -> {
                transcript.gap();
                rest(step, body.path("stage").asString(""), Status.valueOf(body.get("status").asString()));
                transcript.asks(view);
            }
            case "advise" -> one(step, s -> calls.advise(s, advice(body)));
            case "danger" -> one(step, s -> calls.decideDanger(s, Danger.valueOf(body.asString()), reason));
            case "grade" -> one(step,
                    s -> calls.grade(s, Grade.valueOf(body.asString()), reason == null ? "" : reason));
            case "speak" -> one(step, s -> calls.speak(s, body.asString()));
            case "notes" -> one(step, s -> calls.notes(s, body.asString()));
            case "hand-off" -> {
                transcript.log(WrittenLog.of(view, force, journal(0).getLast().at()));
                one(step, s -> calls.handOff(s, reason));
            }
            case "end" -> one(step, s -> calls.end(s, CallState.valueOf(body.asString()), reason));
            case "resume" -> {
                officer = body.asString();
                one(step, s -> calls.resume(s, reason));
                officer = view.call().handler();
            }
            case "ring-back" -> ringBack(body.asString(), String.valueOf(step.beside("number")));
            case "expect" -> Expectations.check(doing, body, view);
            default -> throw new IllegalArgumentException("Nobody knows how to " + doing);
        }
    }

    /** Takes one step, twice under the same name, and reads the call back. */
    private void one(Step step, Function<Submission, Outcome<CallView>> act) {
        transcript.gap();
        act(step, act);
        transcript.asks(view);
    }

    private void act(Step step, Function<Submission, Outcome<CallView>> act) {
        String by = step.beside("by");
        String expected = step.beside("refused");
        var submission = new Submission(id, by == null ? officer : by, Channel.DESK,
                "step-%d-%d".formatted(taken, view.call().entries()), new Expected.Version(view.version()));
        switch (act.apply(submission)) {
            case Moved<CallView>(var to) -> {
                assertThat(expected).as("%s should be refused", doing).isNull();
                same(opened(act.apply(submission)), to, "submitted again");
                same(stored(), to, "stored and loaded");
                moved(to);
            }
            case Refused<CallView>(var code, var sentence, _) -> {
                assertThat(code).as("%s was refused: %s", doing, sentence).isEqualTo(expected);
                same(stored(), view, "refused");
                transcript.line("refused", code + ": " + sentence);
            }
        }
    }

    private void moved(CallView to) {
        var entries = journal(view.call().entries());
        if (entries.isEmpty()) {
            transcript.line("nothing", "new");
        }
        entries.stream().map(Entry::fact).filter(Fact.AdviceRecorded.class::isInstance)
                .map(Fact.AdviceRecorded.class::cast)
                .forEach(a -> assertThat(a.words()).as("the words of %s as said", a.advice())
                        .isEqualTo(to.script().advice(a.advice()).map(advice -> to.say(advice).words()).orElseThrow()));
        view = stored();
        transcript.happened(entries, view);
        transcript.stands(view);
    }

    private void same(CallView is, CallView as, String when) {
        assertThat(is.call()).as("%s, %s", doing, when).isEqualTo(as.call());
        assertThat(is.version()).as("%s, %s: its version", doing, when).isEqualTo(as.version());
    }

    private void rest(Step step, String stage, Status status) {
        for (var open = firstOpen(stage); open != null; open = firstOpen(stage)) {
            QuestionKey key = open;
            act(step, s -> calls.answer(s, new GivenAnswer(key, status, null, null, null)));
        }
    }

    private @Nullable QuestionKey firstOpen(String stage) {
        return view.path().places().stream()
                .filter(p -> (stage.isEmpty() || p.stage().id().equals(stage)) && !view.path().counts(p.key()))
                .findFirst().map(Place::key).orElse(null);
    }

    private List<GivenAdvice> advice(JsonNode body) {
        return Journey.byKey(body).entrySet().stream().flatMap(e -> {
            JsonNode n = e.getValue();
            var outcome = AdviceOutcome.valueOf(n.isObject() ? n.get("outcome").asString() : n.asString());
            String note = n.isObject() && n.has("note") ? n.get("note").asString() : null;
            var ids = e.getKey().equals("due")
                    ? view.adviceDue().stream().map(Advice::id).toList()
                    : List.of(e.getKey());
            return ids.stream().map(advice -> new GivenAdvice(advice, outcome, note));
        }).toList();
    }

    /** Another handler takes a call from the same number, is shown the dropped one, and gives up the new one. */
    private void ringBack(String other, String number) {
        var again = opened(calls.open(other, Channel.DESK, null, "ring-back-" + id));
        UUID second = again.call().id();
        var given = new GivenAnswer(QuestionKey.of("callback-number"), Status.ANSWERED, new Value.Words(number), null,
                null);
        again = opened(calls.answer(submission(second, other, "number"), given));
        var found = lists.earlier(again);
        assertThat(found).as("unfinished calls from the same number").extracting(earlier -> earlier.line().id())
                .containsExactly(id);
        assertThat(found).allMatch(EarlierCall::sameNumber);
        transcript.gap();
        transcript.line("ring-back", "to %s, who is shown %d dropped call of %s".formatted(other, found.size(),
                found.getFirst().line().handler()));
        opened(calls.end(submission(second, other, "end"), CallState.DROPPED, "Same caller as an earlier call."));
    }

    private CallView stored() {
        return calls.find(id).orElseThrow();
    }

    private List<Entry> journal(int after) {
        return lists.journal(id, after, Integer.MAX_VALUE);
    }

    private static Submission submission(UUID call, String officer, String step) {
        return new Submission(call, officer, Channel.DESK, step, new Expected.Anything());
    }

    private static CallView opened(Outcome<CallView> outcome) {
        return switch (outcome) {
            case Moved<CallView>(var to) -> to;
            case Refused<CallView>(var code, var sentence, _) -> throw new AssertionError(code + ": " + sentence);
        };
    }

    /** How the call is scored, deviations first. */
    String score() {
        var score = Score.of(view, journal()).orElseThrow();
        var lines = new ArrayList<String>();
        lines.add(score.band().words());
        for (Severity severity : Severity.values()) {
            score.of(severity).forEach(line -> lines.add("%s %s [%s, entry %d] %s".formatted(severity.word(),
                    line.criterion().word(), line.at() == null ? "call" : line.at(), line.entry(),
                    line.found().english())));
        }
        score.met().forEach(line -> lines.add("met " + line.criterion().word() + " " + line.found().english()));
        return String.join("\n", lines) + "\n";
    }

    /** What must hold of the record at the end of any journey. */
    void checkRecord() {
        var journal = journal();
        assertThat(Call.replay(id, journal)).as("the journal adds up to the stored call").isEqualTo(view.call());
        assertThat(journal).extracting(Entry::number).as("entries are numbered without gaps")
                .containsExactlyElementsOf(IntStream.rangeClosed(1, journal.size()).boxed().toList());
        assertThat(journal).extracting(Entry::at).as("entries are in the order of time").isSorted();
        if (view.call().standing().state() == CallState.COMPLETED) {
            assertThat(view.missing()).as("a completed call misses nothing").isEmpty();
            assertThat(view.mandatoryOpen()).isEmpty();
            assertThat(view.adviceDue()).isEmpty();
            assertThat(view.call().grade()).isNotNull();
            assertThat(view.call().endedAt()).isNotNull();
        }
    }
}
