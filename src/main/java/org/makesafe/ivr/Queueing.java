package org.makesafe.ivr;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.makesafe.call.CallView;
import org.makesafe.call.ForceSettings;
import org.makesafe.call.FromLine;
import org.makesafe.call.RingingBack;
import org.makesafe.call.Waiting;
import org.makesafe.call.record.Line;
import org.makesafe.call.record.PhoneFact;
import org.makesafe.call.record.Phoned;
import org.makesafe.ivr.Turn.Next;
import org.makesafe.script.Ivr;
import org.makesafe.script.Script;
import org.springframework.stereotype.Component;

/** Keeps callers in the queue, tells them where they stand and what is safe to do, and lets them out for a call-back or a message. */
@OnlyWithIvr
@Component
class Queueing {
    private static final int CHOICE_SECONDS = 8;
    private static final int PERSON_SECONDS = 60;
    private final IvrSettings settings;
    private final Waiting waiting;
    private final Messages messages;
    private final Connecting connecting;
    private final ForceSettings force;
    private final Clock clock;

    Queueing(IvrSettings settings, Waiting waiting, Messages messages, Connecting connecting,
            ForceSettings force, Clock clock) {
        this.settings = settings;
        this.waiting = waiting;
        this.messages = messages;
        this.connecting = connecting;
        this.force = force;
        this.clock = clock;
    }

    /** Sends a caller to the queue; out of hours, and where nothing points to danger, to a message. */
    Next join(Script script, CallView view) {
        Words words = Words.of(script, view);
        return settings.open(clock.instant(), force.zone()) || danger(view)
                ? Next.of(new Act.Speak(words.line(Ivr.Line.QUEUED)), Act.Enqueue.anew())
                : messages.ask(words, 1);
    }

    /** Back to the queue after a handler was not reached: the caller has heard it all. */
    Next rejoin() {
        return Next.of(Act.Enqueue.anew());
    }

    Turn waiting(Moment.Waiting at, Script script, CallView before, Webhook hook) {
        Optional<String> key = at.first() ? Optional.empty() : Input.key(hook);
        boolean here = !before.open();
        return Turn.of(here ? FromLine.of(new PhoneFact.LineChanged(Line.QUEUED, null)) : FromLine.of(), view -> {
            Words words = Words.of(script, view);
            if (view.open()) {
                // A handler took the call; leaving the queue leads to them even where the network was not told.
                return Next.of(new Act.Leave());
            }
            return switch (key.orElse("")) {
                case "0" -> announce(at.round() - 1, view, words);
                case "1" -> RingingBack.reachable(view)
                        ? leave(Leaving.CALL_BACK)
                        : announce(at.round(), view, words)
                                .after(List.of(new Act.Speak(words.line(Ivr.Line.NO_NUMBER))));
                case "2" -> longWait(view) ? leave(Leaving.MESSAGE) : announce(at.round(), view, words);
                default -> announce(at.round(), view, words);
            };
        });
    }

    private Next announce(int number, CallView view, Words words) {
        int round = Math.max(0, number);
        var acts = new ArrayList<Act>();
        if (!danger(view)) {
            acts.add(new Act.Speak(words.line(Ivr.Line.POSITION, Integer.toString(waiting.before(view.call().id())))));
        }
        acts.add(new Act.Speak(words.waiting(round)));
        var choices = new ArrayList<>(List.of(words.line(Ivr.Line.CHOICES)));
        if (longWait(view)) {
            choices.add(words.line(Ivr.Line.LONG_WAIT));
        }
        var then = new Moment.Waiting(round + 1, false);
        acts.add(new Act.Listen(choices, Act.Ear.key(CHOICE_SECONDS), then));
        acts.add(new Act.GoTo(then));
        return new Next(acts, FromLine.of(), null);
    }

    private static Next leave(Leaving why) {
        return new Next(List.of(new Act.Leave()), FromLine.of(), why);
    }

    /** What follows the queue. Each result that Twilio knows is named; any other leads to a person. */
    Turn left(@Nullable Leaving leaving, Script script, Webhook hook) {
        return switch (hook.first("QueueResult").orElse("")) {
            case "leave" -> left(leaving, script);
            case "hangup" -> Turn.of(
                    new FromLine(List.of(new PhoneFact.LineChanged(Line.ENDED, "hangup")), null, null,
                            "The caller hung up while waiting."),
                    _ -> Next.of());
            // What took the caller out of the queue goes on by itself.
            case "bridged", "bridging-in-process", "redirected", "redirected-from-bridged" -> Turn.of(_ -> Next.of());
            default -> Turn.of(view -> person(Words.of(script, view)));
        };
    }

    private Turn left(@Nullable Leaving leaving, Script script) {
        if (leaving == Leaving.CALL_BACK) {
            var heard = new FromLine(List.of(new PhoneFact.LineChanged(Line.CALL_BACK, null)), null, null,
                    "The caller asked to be called back.");
            return Turn.of(heard, view -> view.open()
                    ? connecting.connect(script, view).orElseGet(this::rejoin)
                    : Next.of(new Act.Speak(Words.of(script, view).line(Ivr.Line.CALL_BACK)), new Act.HangUp()));
        }
        return Turn.of(view -> view.open()
                ? connecting.connect(script, view).orElseGet(() -> notReached(script))
                : leaving == Leaving.MESSAGE ? messages.ask(Words.of(script, view), 1) : rejoin());
    }

    /** A handler who can't be rung puts the caller back. */
    Next notReached(Script script) {
        return rejoin().with(FromLine.of(new PhoneFact.PutBack("The handler has no telephone set.")));
    }

    /** Puts a caller through to the person who steps in when something fails. */
    private static Next person(Words words) {
        return Next.of(new Act.Speak(words.line(Ivr.Line.HOLD)),
                new Act.Ring(Act.Whom.PERSON, PERSON_SECONDS, null, new Moment.PersonLeft()));
    }

    /** The person's end is over; where they were not reached, the caller leaves a message, so that nothing is lost. */
    Turn personLeft(Script script, Webhook hook) {
        return Connecting.talked(hook)
                ? Turn.of(new FromLine(List.of(new PhoneFact.LineChanged(Line.ENDED, null)), null, null,
                        "The caller was put through to a person outside the queue."), _ -> Next.of(new Act.HangUp()))
                : Turn.of(view -> messages.ask(Words.of(script, view), 1));
    }

    private boolean longWait(CallView view) {
        Phoned phoned = view.call().phoned();
        Instant since = phoned == null ? null : phoned.waitingSince();
        return since != null && !danger(view)
                && Duration.between(since, clock.instant()).compareTo(settings.voicemailAfter()) >= 0;
    }

    private static boolean danger(CallView view) {
        return view.call().standing().danger().pressing();
    }
}
