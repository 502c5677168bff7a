package org.makesafe.ivr;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.makesafe.call.CallView;
import org.makesafe.call.FromLine;
import org.makesafe.call.record.Line;
import org.makesafe.call.record.PhoneFact;
import org.makesafe.call.record.PhoneFact.MessageLeft;
import org.makesafe.ivr.Turn.Next;
import org.makesafe.script.Ivr;
import org.makesafe.script.Script;
import org.springframework.stereotype.Component;

/** Takes messages: confirmed, never empty, and kept from the moment they are recorded. */
@OnlyWithIvr
@Component
class Messages {
    /** Shorter recordings hold no words. */
    private static final int SECONDS_MIN = 2;
    private static final int ATTEMPTS = 3;
    private static final int CHECK_SECONDS = 6;
    private static final int TRANSCRIPT_MAX = 4000;
    private static final int SID_MAX = 100;
    private static final String AGAIN = "2";
    private static final String LEFT = "The caller left a message.";

    Next ask(Words words, int attempt) {
        var recorded = new Moment.Recorded(attempt);
        // Where nothing at all was recorded, the telephone goes on to the next act.
        return Next.of(new Act.Speak(words.line(Ivr.Line.VOICEMAIL)),
                new Act.TakeMessage(recorded, new Moment.Transcribed()), new Act.GoTo(recorded));
    }

    Turn recorded(Moment.Recorded at, Script script, Webhook hook) {
        int seconds = number(hook, "RecordingDuration");
        String recording = hook.text("RecordingSid", SID_MAX).orElse("");
        boolean gone = hook.first("Digits").filter("hangup"::equals).isPresent();
        if (recording.isEmpty() || seconds < SECONDS_MIN) {
            return Turn.of(view -> {
                Words words = Words.of(script, view);
                Act empty = new Act.Speak(words.line(Ivr.Line.VOICEMAIL_EMPTY));
                return at.attempt() < ATTEMPTS
                        ? ask(words, at.attempt() + 1).after(List.of(empty))
                        : Next.of(empty, Act.Enqueue.anew());
            });
        }
        var facts = new ArrayList<PhoneFact>(List.of(new MessageLeft(recording, seconds, null)));
        if (gone) {
            facts.add(new PhoneFact.LineChanged(Line.MESSAGE, null));
            return Turn.of(new FromLine(facts, null, null, LEFT), _ -> Next.of(new Act.HangUp()));
        }
        var checked = new Moment.MessageChecked(at.attempt());
        return Turn.of(new FromLine(facts, null, null, null),
                view -> Next.of(
                        new Act.Listen(List.of(Words.of(script, view).line(Ivr.Line.VOICEMAIL_CHECK)),
                                Act.Ear.key(CHECK_SECONDS), checked),
                        new Act.GoTo(checked)));
    }

    /** Whoever says nothing keeps the message. */
    Turn checked(Moment.MessageChecked at, Script script, Webhook hook) {
        if (at.attempt() < ATTEMPTS && Input.key(hook).filter(AGAIN::equals).isPresent()) {
            return Turn.of(view -> ask(Words.of(script, view), at.attempt() + 1));
        }
        return Turn.of(
                new FromLine(List.of(new PhoneFact.LineChanged(Line.MESSAGE, null)), null, null, LEFT),
                view -> Next.of(new Act.Speak(Words.of(script, view).line(Ivr.Line.VOICEMAIL_KEPT)), new Act.HangUp()));
    }

    /** Keeps the words of the message that is kept; those of one that was recorded again are let go. */
    Turn transcribed(CallView view, Webhook hook) {
        var phoned = view.call().phoned();
        MessageLeft message = phoned == null ? null : phoned.message();
        Optional<String> text = hook.text("TranscriptionText", TRANSCRIPT_MAX);
        boolean done = hook.first("TranscriptionStatus").filter("completed"::equals).isPresent();
        return Turn.of(message != null && done && text.isPresent()
                && hook.first("RecordingSid").filter(message.recording()::equals).isPresent()
                        ? FromLine.of(new MessageLeft(message.recording(), message.seconds(), text.get()))
                        : FromLine.of(),
                _ -> Next.of());
    }

    private static int number(Webhook hook, String name) {
        return hook.first(name).filter(text -> text.matches("\\d{1,6}")).map(Integer::parseInt).orElse(0);
    }
}
