package org.makesafe.ivr;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.makesafe.call.CallView;
import org.makesafe.call.FromLine;
import org.makesafe.call.RingingBack;
import org.makesafe.call.record.Line;
import org.makesafe.call.record.PhoneFact;
import org.makesafe.call.record.Phoned;
import org.makesafe.ivr.Turn.Next;
import org.makesafe.script.Ivr;
import org.makesafe.script.Script;
import org.springframework.stereotype.Component;

/** Joins callers with handlers: out of the queue, by ringing back, and on to the emergency number. */
@OnlyWithIvr
@Component
class Connecting {
    private static final int HANDLER_SECONDS = 20;
    private static final int CALLER_SECONDS = 40;
    private static final int EMERGENCY_SECONDS = 60;
    private static final int SUMMARY_MAX = 3;
    private final HandlerTelephones telephones;

    Connecting(HandlerTelephones telephones) {
        this.telephones = telephones;
    }

    /** Rings the handler who took the call; empty where they have no telephone. */
    Optional<Next> connect(Script script, CallView view) {
        return telephones.has(view.call().handler())
                ? Optional.of(new Next(
                        List.of(new Act.Speak(Words.of(script, view).line(Ivr.Line.CONNECTING)),
                                new Act.Ring(Act.Whom.HANDLER, HANDLER_SECONDS, new Moment.HandlerAnswered(),
                                        new Moment.HandlerLeft())),
                        FromLine.of(new PhoneFact.LineChanged(Line.OFFERED, null)), null))
                : Optional.empty();
    }

    /** Tells the handler in a line what the caller said so far, before the two are joined. */
    Turn handlerAnswered(Script script) {
        return Turn.of(FromLine.of(new PhoneFact.LineChanged(Line.CONNECTED, null)), view -> whisper(script, view));
    }

    private static Next whisper(Script script, CallView view) {
        return Next.of(
                new Act.Speak(Words.of(script, view).line(Ivr.Line.WHISPER, summary(script, view))));
    }

    /** Danger first, then what was asked; nothing that identifies the caller. */
    static String summary(Script script, CallView view) {
        Phoned phoned = view.call().phoned();
        var answers = view.script().ivr() != null || phoned == null ? view.call().answers() : phoned.asked();
        var said = answers.entrySet().stream().filter(answer -> !answer.getValue().personal())
                .flatMap(answer -> script.question(answer.getKey().question()).stream()
                        .filter(question -> question.summary())
                        .flatMap(question -> Stream.ofNullable(answer.getValue().value())
                                .map(value -> question.label() + ": " + question.type().show(value) + ".")));
        return Stream.concat(view.call().standing().danger().pressing() ? Stream.of("Danger.") : Stream.empty(), said)
                .limit(SUMMARY_MAX)
                .collect(Collectors.joining(" "));
    }

    /** The handler's end is over. One who was not reached puts the caller back at the front. */
    Turn handlerLeft(Queueing queueing, Webhook hook) {
        return talked(hook)
                ? ended()
                : Turn.of(FromLine.of(new PhoneFact.PutBack("The handler's telephone: " + status(hook) + ".")),
                        _ -> queueing.rejoin());
    }

    /** The handler answered: the caller is rung. */
    Turn ringingBack(Script script) {
        return Turn.of(view -> RingingBack.number(view).isEmpty()
                ? Next.of(new Act.HangUp())
                : Next.of(new Act.Ring(Act.Whom.CALLER, CALLER_SECONDS, new Moment.CallerAnswered(),
                        new Moment.RungBack())).after(whisper(script, view).acts()));
    }

    Turn callerAnswered(Script script) {
        return Turn.of(FromLine.of(new PhoneFact.LineChanged(Line.CONNECTED, null)),
                view -> Next.of(
                        new Act.Speak(Words.of(script, view).line(Ivr.Line.RING_BACK))));
    }

    /** The ringing back is over. A handler who has put the caller through leaves them to whoever they talk to now. */
    Turn rungBack(CallView before, Webhook hook) {
        Phoned phoned = before.call().phoned();
        if (phoned != null && phoned.line() == Line.PUT_THROUGH) {
            return Turn.of(_ -> Next.of(new Act.HangUp()));
        }
        return talked(hook)
                ? ended()
                : Turn.of(FromLine.of(new PhoneFact.LineChanged(Line.NOT_REACHED, status(hook))),
                        _ -> Next.of(new Act.HangUp()));
    }

    Turn puttingThrough(Script script) {
        return Turn.of(view -> Next.of(
                new Act.Speak(Words.of(script, view).line(Ivr.Line.CONNECTING)),
                new Act.Ring(Act.Whom.EMERGENCY, EMERGENCY_SECONDS, null, new Moment.PutThrough())));
    }

    /** The emergency number's end is over. Where nobody was reached there, the caller goes back to the handler. */
    Turn putThrough(Script script, Queueing queueing, Webhook hook) {
        return talked(hook)
                ? ended()
                : Turn.of(view -> view.open()
                        ? connect(script, view).orElseGet(() -> queueing.notReached(script))
                        : queueing.rejoin());
    }

    private static Turn ended() {
        return Turn.of(FromLine.of(new PhoneFact.LineChanged(Line.ENDED, null)), _ -> Next.of(new Act.HangUp()));
    }

    /** Whether the two who were to be joined talked. */
    static boolean talked(Webhook hook) {
        String status = status(hook);
        return status.equals("completed") || status.equals("answered");
    }

    private static String status(Webhook hook) {
        return hook.first("DialCallStatus").filter(List.of("completed", "answered", "busy", "no-answer", "failed",
                "canceled")::contains).orElse("unknown");
    }
}
