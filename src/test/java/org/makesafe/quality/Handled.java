package org.makesafe.quality;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.makesafe.call.CallView;
import org.makesafe.call.CallsInMemory;
import org.makesafe.call.Expected;
import org.makesafe.call.GivenAdvice;
import org.makesafe.call.GivenAnswer;
import org.makesafe.call.Submission;
import org.makesafe.call.lifecycle.CallState;
import org.makesafe.call.lifecycle.Danger;
import org.makesafe.call.record.AdviceOutcome;
import org.makesafe.call.record.Channel;
import org.makesafe.call.record.Call;
import org.makesafe.call.record.Entry;
import org.makesafe.call.record.Fact;
import org.makesafe.flow.Mover;
import org.makesafe.flow.Outcome;
import org.makesafe.flow.Outcome.Moved;
import org.makesafe.script.Basis;
import org.makesafe.script.Grade;
import org.makesafe.script.QuestionKey;
import org.makesafe.script.Script;
import org.makesafe.script.Status;
import org.makesafe.script.Value;
import org.makesafe.script.source.ScriptBundle;
import org.makesafe.script.source.ScriptReader;
import org.makesafe.script.source.ScriptSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** A call on a small script, handled step by step at the times that a test says. */
public final class Handled {
    public static final Instant START = Instant.parse("2026-11-14T22:10:00Z");
    static final String SCRIPT = """
            script: small
            title: Small
            standing: Made up.
            stages:
              - stage: danger
                title: Danger
                urgent: true
                questions:
                  - { ask: here, label: Here, say: Are they here?, yes-no: true, mandatory: true }
                  - { ask: alone, label: Alone, say: Are they alone?, yes-no: true, when: { here: yes } }
                  - { ask: where, label: Where, say: Where?, place: true, mandatory: true }
              - stage: more
                title: More
                questions:
                  - { ask: account, label: Account, say: What happened?, verbatim: { max: 500 }, mandatory: true }
                  - { ask: gift, label: Gift, say: Was anything given?, yes-no: true }
                  - { ask: cctv, label: CCTV, say: Is there CCTV?, yes-no: true }
              - stage: assess
                title: Assessment
                questions:
                  - ask: threat
                    label: Threat
                    handler: Is there a threat?
                    choice: { concern: Concern, none: None }
                    note: required
                  - { ask: remark, label: Remark, handler: What else?, text: { max: 200 } }
              - stage: close
                title: Close
                questions:
                  - { ask: told, label: Told, say: I'll give you a reference., yes-no: true }
            alerts:
              - { alert: emergency, danger: true, when: { here: yes }, prompt: Go., grade: IMMEDIATE }
            advice:
              - { advice: A01, wording: 1, say: Wait., strength: medium, source: [S1] }
              - { advice: A02, wording: 1, say: Keep it., when: { gift: yes }, strength: medium, source: [S1] }
            grades:
              names: { IMMEDIATE: Now, PRIORITY: Soon, SCHEDULED: Later, NO_DEPLOYMENT: Never }
              otherwise: { grade: SCHEDULED, because: Nothing more. }
            quality:
              weigh:
                urgent-never-asked: critical
                never-asked: major
                urgent-asked-late: major
                asked-late: minor
                asked-at-end: moderate
                urgent-slow: moderate
                unconfirmed: moderate
                details-missing: minor
                assessment-empty: major
                blaming-words: major
                danger-undecided: critical
                danger-slow: major
                danger-slow-from-start: moderate
                danger-lowered: moderate
                danger-unreasoned: critical
                grade-below-suggested: moderate
                grade-unreasoned: critical
                advice-unsaid: moderate
                advice-late: minor
                advice-set-aside: minor
              questions: { cctv: { never-asked: minor } }
              advice: { A02: { advice-unsaid: critical } }
              within: { urgent-answered: 60, danger-decided: 30, danger-decided-from-start: 90, advice-given: 120 }
              details: { where: [premises, town] }
            """;
    private static final Mover.Compiler COMPILER = compiler();
    private static final String OFFICER = "handler";
    public final CallsInMemory memory;
    private Instant now = START;
    private CallView view;
    private int steps;

    private Handled(String script) {
        memory = CallsInMemory.of(script(script), COMPILER, new Ticks());
        view = to(memory.calls().open(OFFICER, Channel.DESK, "small", null));
    }

    /** A call just taken. */
    public static Handled call() {
        return new Handled(SCRIPT);
    }

    /** A call just taken, on the script with something put in place of something else. */
    static Handled call(String part, String other) {
        return new Handled(SCRIPT.replace(part, other));
    }

    /** A call in which nothing went wrong, not ended yet. */
    public static Handled well() {
        return call().here("no").where().account().answer("gift", "no").answer("cctv", "no").assessed()
                .answer("told", "yes").advise("A01", AdviceOutcome.GIVEN).grade(Grade.SCHEDULED);
    }

    private final class Ticks extends Clock {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    public Handled at(int seconds) {
        now = START.plusSeconds(seconds);
        return this;
    }

    Handled here(String answer) {
        return answer("here", answer);
    }

    Handled where() {
        return answer("where", Status.ANSWERED,
                new Value.Fields(Map.of("premises", "Gull House", "town", "Plymouth")), null);
    }

    Handled account() {
        return answer("account", "He was with a man.");
    }

    Handled assessed() {
        return answer("threat", Status.ANSWERED, new Value.Words("none"), "Nothing heard of one.");
    }

    Handled answer(String question, String value) {
        return answer(question, Status.ANSWERED, new Value.Words(value), null);
    }

    Handled answer(String question, Status status, @Nullable Value value, @Nullable String note) {
        return took(memory.calls().answer(step(), new GivenAnswer(QuestionKey.of(question), status, value,
                value == null ? null : Basis.SAW, note)));
    }

    public Handled advise(String item, AdviceOutcome outcome) {
        return took(memory.calls().advise(step(), List.of(new GivenAdvice(item, outcome, null))));
    }

    public Handled danger(Danger to, @Nullable String reason) {
        return took(memory.calls().decideDanger(step(), to, reason));
    }

    Handled grade(Grade grade) {
        return took(memory.calls().grade(step(), grade, "As it stands."));
    }

    Handled notes(String text) {
        return took(memory.calls().notes(step(), text));
    }

    public Handled end(CallState as) {
        return took(memory.calls().end(step(), as, as == CallState.DROPPED ? "Lost." : null));
    }

    public Handled resume() {
        return took(memory.calls().resume(step(), null));
    }

    public CallView view() {
        return view;
    }

    List<Entry> journal() {
        return memory.lists().journal(view.call().id(), 0, 1000);
    }

    public Score score() {
        return Score.of(view, journal()).orElseThrow();
    }

    /** Every deviation, had these facts been others. */
    List<String> deviations(UnaryOperator<Fact> other) {
        List<Entry> journal = journal().stream().map(entry -> new Entry(entry.number(), entry.at(), entry.by(),
                entry.channel(), other.apply(entry.fact()))).toList();
        var call = Call.replay(view.call().id(), journal);
        return deviations(Score.of(CallView.of(call, view.version(), view.scriptVersion()), journal).orElseThrow());
    }

    /** Every deviation, as {@code severity sentence}. */
    List<String> deviations() {
        return deviations(score());
    }

    private static List<String> deviations(Score score) {
        return score.lines().stream().filter(line -> !line.met())
                .map(line -> Objects.requireNonNull(line.severity()).word() + " " + line.found().english()).toList();
    }

    private Submission step() {
        return new Submission(view.call().id(), OFFICER, Channel.DESK, "step " + ++steps, new Expected.Anything());
    }

    private Handled took(Outcome<CallView> outcome) {
        view = to(outcome);
        return this;
    }

    private static CallView to(Outcome<CallView> outcome) {
        return switch (outcome) {
            case Moved<CallView>(var to) -> to;
            case Outcome.Refused<CallView> refused -> throw new AssertionError(refused);
        };
    }

    private static Script script(String yaml) {
        return switch (new ScriptReader()
                .read(ScriptBundle.of("small.yaml", yaml.getBytes(StandardCharsets.UTF_8)))) {
            case ScriptSource.Whole(var script, _) -> script;
            case ScriptSource.Broken(var problems) -> throw new AssertionError(problems);
        };
    }

    private static Mover.Compiler compiler() {
        try (var context = new AnnotationConfigApplicationContext("org.makesafe.flow.statemachine")) {
            return context.getBean(Mover.Compiler.class);
        }
    }
}
