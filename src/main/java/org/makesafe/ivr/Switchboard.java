package org.makesafe.ivr;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.makesafe.call.CallView;
import org.makesafe.call.Calls;
import org.makesafe.call.FromLine;
import org.makesafe.call.PhoneCalls;
import org.makesafe.call.lifecycle.CallState;
import org.makesafe.call.record.Line;
import org.makesafe.call.record.PhoneFact;
import org.makesafe.flow.Outcome;
import org.makesafe.flow.Outcome.Moved;
import org.makesafe.flow.Outcome.Refused;
import org.makesafe.script.Phone;
import org.makesafe.script.Reading;
import org.makesafe.script.Script;
import org.makesafe.script.Value;
import org.makesafe.script.catalogue.Catalogue;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes every request about a line the same way: hold the line, see what the address means, decide, keep what came in and what is
 * answered, in one transaction with the record of the call. The same request again, late or at the same moment, gets the same answer.
 */
@OnlyWithIvr
@Component
class Switchboard {
    private static final int ATTEMPTS = 5;
    private static final Pattern SID = Pattern.compile("[A-Za-z0-9_-]{1,60}");
    private final LineStore lines;
    private final Conversation conversation;
    private final Speech speech;
    private final Lookups lookups;
    private final PhoneCalls phone;
    private final Calls calls;
    private final Catalogue catalogue;
    private final IvrSettings settings;
    private final TransactionTemplate transactions;

    Switchboard(LineStore lines, Conversation conversation, Speech speech, Lookups lookups, PhoneCalls phone,
            Calls calls, Catalogue catalogue, IvrSettings settings, PlatformTransactionManager manager) {
        this.lines = lines;
        this.conversation = conversation;
        this.speech = speech;
        this.lookups = lookups;
        this.phone = phone;
        this.calls = calls;
        this.catalogue = catalogue;
        this.settings = settings;
        this.transactions = new TransactionTemplate(manager);
    }

    /** A call comes in. */
    String ringing(Webhook hook) {
        String sid = sid(hook);
        return committed(() -> {
            LineRow line = lines.hold(sid).orElseGet(() -> lines.begin(sid, sid, false));
            if (line.call().isEmpty()) {
                CallView view = moved(phone.ring(settings.script(), number(hook), sid));
                // A caller who rings again is asked on in the version that began; one who had a handler is only led to the queue.
                line.serves(view.call().id(), view.script().ivr() == null ? current() : view.call().scriptHash());
                lines.address(sid, sid, new Moment.Ringing());
            }
            return answer(line, lines.step(sid), hook);
        });
    }

    /**
     * A request to an address that was put into TwiML.
     *
     * @throws IllegalArgumentException if no such address was ever given
     */
    String step(String step, Webhook hook) {
        return committed(() -> {
            LineRow line = lines.holding(step)
                    .orElseThrow(() -> new IllegalArgumentException("No address was given by that name"));
            return answer(line, lines.step(step), hook);
        });
    }

    private String answer(LineRow line, LineStepRow step, Webhook hook) {
        Script script = catalogue.version(line.script().orElseThrow()).script();
        CallView view = calls.find(line.call().orElseThrow()).orElseThrow();
        if (step.reply().isPresent()) {
            return speech.twiml(lines.reply(step), lookups.of(view));
        }
        Moment moment = lines.moment(step);
        hook.first("QueueSid").filter(name -> SID.matcher(name).matches()).ifPresent(line::queue);
        if (moment instanceof Moment.CallerAnswered) {
            // Only now does the caller who is rung back have a call of their own, which can be moved on from here.
            line.named(sid(hook));
        }
        Turn turn = conversation.turn(moment, script, view, line.leaving(), hook);
        CallView heard = keep(line, view, step.getId(), before(lines.settle(line, moment, hook), turn.heard()));
        Turn.Next next = turn.next().apply(heard);
        CallView after = keep(line, heard, step.getId() + "+", next.line());
        if (line.status().over() && after.call().standing().state() == CallState.WAITING) {
            after = keep(line, after, step.getId() + "-", gone("The caller hung up."));
        }
        line.leaving(next.leaving() == null && moment instanceof Moment.Waiting ? line.leaving() : next.leaving());
        return speech.twiml(lines.answered(line, step, next.acts()), lookups.of(after));
    }

    /**
     * The network says where a line stands. A line that is at its end stays there, whatever comes late.
     *
     * @param name the line, where it is not a caller's
     */
    void status(@Nullable String name, Webhook hook) {
        String id = name == null ? sid(hook) : name;
        LineStatus status = hook.first("CallStatus").flatMap(LineStatus::of).orElse(null);
        if (status == null || !SID.matcher(id).matches()) {
            return;
        }
        committed(() -> {
            LineRow line = lines.hold(id).orElseGet(() -> lines.begin(id, id, false));
            lines.keep(line, status, hook);
            if (status.after(line.status())) {
                line.status(status);
                if (status.over()) {
                    line.call().flatMap(calls::find).ifPresent(view -> over(line, view, status));
                }
            }
            return "";
        });
    }

    private void over(LineRow line, CallView view, LineStatus status) {
        var phoned = Objects.requireNonNull(view.call().phoned());
        var facts = new ArrayList<>(lines.settle(line));
        // A handler who has put the caller through is free to go.
        if (phoned.line().live() && !(line.ringsBack() && phoned.line() == Line.PUT_THROUGH)) {
            boolean unanswered = line.ringsBack() && phoned.line() == Line.RINGING_BACK;
            facts.add(new PhoneFact.LineChanged(unanswered ? Line.NOT_REACHED : Line.ENDED, status.word()));
        }
        keep(line, view, "over " + line.getId(), new FromLine(facts, null, null, "The caller hung up."));
    }

    private static FromLine gone(String why) {
        return new FromLine(List.of(new PhoneFact.LineChanged(Line.ENDED, null)), null, null, why);
    }

    private static FromLine before(List<PhoneFact> facts, FromLine line) {
        return new FromLine(Stream.concat(facts.stream(), line.facts().stream()).toList(), line.language(),
                line.answer(), line.dropped());
    }

    private CallView keep(LineRow line, CallView view, String step, FromLine heard) {
        return heard.isEmpty() ? view : moved(phone.heard(view.call().id(), line.getId(), "line " + step, heard));
    }

    /** Makes an address that stands for a moment of a line, for the network to be sent to. */
    String addressed(String line, Moment moment) {
        return committed(() -> lines.address(lines.newStep(), line, moment));
    }

    /** Begins the line of a handler, from whom a caller is rung back. */
    void ringsBack(String id, UUID call) {
        committed(() -> {
            lines.begin(id, null, true).serves(call, current());
            return id;
        });
    }

    private String current() {
        return catalogue.current(settings.script()).orElseThrow().hash();
    }

    private String committed(Supplier<String> work) {
        for (int attempt = 1;; attempt++) {
            try {
                return Objects.requireNonNull(transactions.execute(_ -> work.get()));
            } catch (ConcurrencyFailureException | DataIntegrityViolationException e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    private static CallView moved(Outcome<CallView> outcome) {
        return switch (outcome) {
            case Moved<CallView>(var view) -> view;
            // What the caller keys was read before, so no step of theirs is refused; if one is, a person takes the call.
            case Refused<CallView>(var code, _, _) ->
                throw new IllegalStateException("A step of a line was refused: " + code);
        };
    }

    private static String sid(Webhook hook) {
        return hook.first("CallSid").filter(sid -> SID.matcher(sid).matches())
                .orElseThrow(() -> new IllegalArgumentException("The request names no call"));
    }

    /** The number that the line shows; null where it is withheld. */
    private static @Nullable String number(Webhook hook) {
        return hook.first("From").filter(from -> !IvrSettings.WITHHELD.contains(from))
                .map(from -> new Phone().read(new Value.Words(from),
                        LocalDateTime.MIN) instanceof Reading.Read(Value.Words(var number)) ? number : "")
                .filter(number -> !number.isEmpty()).orElse(null);
    }
}
