package org.makesafe.generate;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.makesafe.call.CallView;
import org.makesafe.call.MadeUpCalls.Made;
import org.makesafe.call.record.Call;
import org.makesafe.call.record.Entry;
import org.makesafe.call.record.Fact;
import org.makesafe.script.AnswerType;
import org.makesafe.script.Details;
import org.makesafe.script.Value;

/**
 * Makes another call of one that was played: at another time, by another handler, of other places, people, vehicles and numbers. None of
 * that is what a condition of a script looks at, so the same questions apply and the same things are due.
 */
final class Variation {
    private final Talk talk;
    private final Duration by;
    private final String handler;
    private final String reference;
    private final Chance chance;

    private Variation(Talk talk, Instant opened, String reference, Chance chance) {
        this.talk = talk;
        this.by = Duration.between(talk.view().call().openedAt(), opened);
        this.handler = MadeUp.handler(chance);
        this.reference = reference;
        this.chance = chance;
    }

    static Made of(Talk talk, UUID id, String reference, Instant opened, Chance chance, boolean kept) {
        var variation = new Variation(talk, opened, reference, chance);
        CallView view = talk.view();
        List<Entry> journal = talk.journal().stream().map(variation::entry).toList();
        return new Made(new CallView(Call.replay(id, journal), view.version(), view.scriptVersion(), view.path(),
                view.judgement()), journal, kept);
    }

    private Entry entry(Entry was) {
        Fact fact = switch (was.fact()) {
            case Fact.Opened opened -> new Fact.Opened(reference, opened.scriptId(), opened.scriptHash(), null);
            case Fact.Answered a -> {
                AnswerType type = talk.own().get(a.key());
                yield type == null || a.value() == null ? a : answered(a, type, another(type, a.value()));
            }
            default -> was.fact();
        };
        return new Entry(was.number(), was.at().plus(by), handler, was.channel(), fact);
    }

    private Value another(AnswerType type, Value value) {
        return type instanceof Details(var kind) && value instanceof Value.Fields(var fields)
                ? MadeUpAnswer.details(kind, fields, chance)
                : new Value.Words(MadeUp.number(chance));
    }

    private static Fact answered(Fact.Answered a, AnswerType type, Value value) {
        return new Fact.Answered(a.key(), a.status(), value, a.basis(), a.note(), a.label(), a.words(), a.language(),
                type.show(value), a.personal());
    }
}
