package org.makesafe.web;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.makesafe.call.CallView;
import org.makesafe.call.Expected;
import org.makesafe.call.FromLine;
import org.makesafe.call.GivenAnswer;
import org.makesafe.call.PhoneCalls;
import org.makesafe.call.Submission;
import org.makesafe.call.Waiting;
import org.makesafe.call.record.Channel;
import org.makesafe.call.record.HeardTo;
import org.makesafe.call.record.Line;
import org.makesafe.call.record.PhoneFact;
import org.makesafe.flow.Outcome;
import org.makesafe.script.Basis;
import org.makesafe.script.QuestionKey;
import org.makesafe.script.Status;
import org.makesafe.script.Value;

/** A caller on a telephone whose line does what a test says. */
public final class Telephoned {
    private static final String SCRIPT = "op-makesafe-ivr";
    private static final AtomicInteger STEPS = new AtomicInteger();
    private final PhoneCalls calls;
    private CallView view;

    private Telephoned(PhoneCalls calls, CallView view) {
        this.calls = calls;
        this.view = view;
    }

    /**
     * A caller rings.
     *
     * @param number E.164, from a range kept for drama; null where it is withheld
     */
    public static Telephoned rings(PhoneCalls calls, @Nullable String number) {
        return new Telephoned(calls, moved(calls.ring(SCRIPT, number, step())));
    }

    /** Leaves nobody waiting: this officer takes them all, and drops them. */
    public static void nobodyWaits(Waiting waiting, PhoneCalls calls, String officer) {
        for (CallView view : waiting.all()) {
            var id = view.call().id();
            calls.heard(id, on(view), step(), FromLine.of(new PhoneFact.LineChanged(Line.ENDED, null)));
            waiting.take(new Submission(id, officer, Channel.DESK, step(), new Expected.Anything()));
        }
    }

    /** Chooses the language to be spoken to in. */
    public Telephoned speaks(String language) {
        return hears(new FromLine(List.of(), language, null, null));
    }

    /** Keys an answer. */
    public Telephoned keys(String question, String value) {
        return answers(question, value, Basis.KEYS, null);
    }

    /** Says an answer, heard as these words. */
    public Telephoned says(String question, String value, String heard) {
        return answers(question, value, Basis.SPEECH, heard);
    }

    private Telephoned answers(String question, String value, Basis basis, @Nullable String note) {
        return hears(new FromLine(List.of(), null,
                new GivenAnswer(QuestionKey.of(question), Status.ANSWERED, new Value.Words(value), basis, note), null));
    }

    /** Goes to the queue. */
    public Telephoned queues() {
        return line(Line.QUEUED);
    }

    public Telephoned line(Line line) {
        return hears(FromLine.of(new PhoneFact.LineChanged(line, null)));
    }

    /** Hears an advice item, in its first wording. */
    public Telephoned isPlayed(String advice, String words, HeardTo heard) {
        return hears(FromLine.of(
                new PhoneFact.Played(PhoneFact.Played.Part.ADVICE, advice, 1, words, "en", heard)));
    }

    /** Leaves a message, and then the call. */
    public Telephoned leavesMessage(int seconds, String transcript) {
        hears(FromLine.of(new PhoneFact.MessageLeft("RE" + STEPS.incrementAndGet(), seconds, transcript)));
        return line(Line.MESSAGE).leaves("The caller left a message.");
    }

    /** Is gone before anybody took the call. */
    public Telephoned leaves(String because) {
        return hears(new FromLine(List.of(), null, null, because));
    }

    private Telephoned hears(FromLine line) {
        view = moved(calls.heard(id(), on(view), step(), line));
        return this;
    }

    private static String on(CallView view) {
        return Objects.requireNonNull(view.call().phoned()).on();
    }

    public UUID id() {
        return view.call().id();
    }

    public String reference() {
        return view.call().reference();
    }

    /** Where the handler's page of this call is. */
    public String page() {
        return "/calls/" + id();
    }

    private static CallView moved(Outcome<CallView> outcome) {
        if (outcome instanceof Outcome.Moved<CallView>(var moved)) {
            return moved;
        }
        throw new IllegalStateException("The line was refused: " + outcome);
    }

    private static String step() {
        return "telephoned-" + STEPS.incrementAndGet();
    }
}
