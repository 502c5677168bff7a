package org.makesafe.ivr;

import com.fasterxml.uuid.NoArgGenerator;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.makesafe.call.record.HeardTo;
import org.makesafe.call.record.PhoneFact;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** Keeps lines, the addresses given to them and the network's words about them. */
@OnlyWithIvr
@Component
class LineStore {
    private final LineRows lines;
    private final LineStepRows steps;
    private final LineEventRows events;
    private final LineJson json;
    private final Clock clock;
    private final NoArgGenerator ids;

    LineStore(LineRows lines, LineStepRows steps, LineEventRows events, LineJson json, Clock clock,
            NoArgGenerator ids) {
        this.lines = lines;
        this.steps = steps;
        this.events = events;
        this.json = json;
        this.clock = clock;
        this.ids = ids;
    }

    /** A line, held until the transaction ends, so that requests at the same moment are taken one after the other. */
    Optional<LineRow> hold(String id) {
        return lines.findToChange(id);
    }

    /** The line that an address belongs to, held. */
    Optional<LineRow> holding(String step) {
        return lines.lineOf(step).flatMap(this::hold);
    }

    LineRow begin(String id, @Nullable String callSid, boolean ringsBack) {
        return lines.save(new LineRow(id, callSid, ringsBack, now()));
    }

    /** The newest line of a call. */
    Optional<LineRow> latest(UUID call) {
        return lines.latest(call, Limit.of(1)).stream().findFirst();
    }

    LineStepRow step(String id) {
        return steps.findById(id).orElseThrow();
    }

    /** A name that says nothing. */
    String newStep() {
        return ids.generate().toString();
    }

    String address(String step, String line, Moment moment) {
        steps.save(new LineStepRow(step, line, json.write(moment)));
        return step;
    }

    Moment moment(LineStepRow step) {
        return json.moment(step.moment());
    }

    Reply reply(LineStepRow step) {
        return json.reply(step.reply().orElseThrow());
    }

    /** Keeps what is answered to a request, with an address for each moment that it leads to. */
    Reply answered(LineRow line, LineStepRow step, List<Act> acts) {
        var addresses = acts.stream().flatMap(Act::moments).distinct()
                .map(moment -> new Reply.Address(moment, address(newStep(), line.getId(), moment))).toList();
        var reply = new Reply(acts, addresses);
        step.reply(json.write(reply));
        var pending = Pending.of(acts);
        if (!pending.isEmpty()) {
            line.pending(json.write(pending));
        }
        return reply;
    }

    /** What was heard of the words last played, now that the telephone asks for what comes next. */
    List<PhoneFact> settle(LineRow line, Moment moment, Webhook hook) {
        // Whoever is rung hears words of their own, and a transcript comes whenever it is ready.
        if (moment instanceof Moment.HandlerAnswered || moment instanceof Moment.CallerAnswered
                || moment instanceof Moment.Transcribed) {
            return List.of();
        }
        return settled(line).stream().map(words -> words.heard(moment, hook)).toList();
    }

    /** The line is over: whatever was still being played was cut off. */
    List<PhoneFact> settle(LineRow line) {
        return settled(line).stream().map(words -> words.heard(HeardTo.CUT_OFF)).toList();
    }

    private List<Pending> settled(LineRow line) {
        var pending = json.pending(line.pending());
        if (!pending.isEmpty()) {
            line.pending("[]");
        }
        return pending;
    }

    /** Keeps one word of the network; the same word again is one. */
    void keep(LineRow line, LineStatus status, Webhook hook) {
        int sequence = hook.first("SequenceNumber").filter(text -> text.matches("\\d{1,6}")).map(Integer::parseInt)
                .orElse(-1);
        if (!events.existsByLineIdAndStatusAndSequence(line.getId(), status, sequence)) {
            events.save(new LineEventRow(ids.generate(), line.getId(), status, sequence,
                    hook.first("Timestamp").map(LineStore::time).orElse(null), now()));
        }
    }

    private static @Nullable Instant time(String text) {
        try {
            return DateTimeFormatter.RFC_1123_DATE_TIME.parse(text, Instant::from);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
