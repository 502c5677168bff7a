package org.makesafe.generate;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.makesafe.call.CallView;
import org.makesafe.call.record.Call;
import org.makesafe.call.record.Entry;
import org.makesafe.call.record.Fact;
import org.makesafe.script.Details;
import org.makesafe.script.Phone;
import org.makesafe.script.Question;
import org.makesafe.script.QuestionKey;
import org.makesafe.script.Script;
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
    private final Map<QuestionKey, Value> values = new LinkedHashMap<>();

    private Variation(Talk talk, Instant opened, String reference, Chance chance) {
        this.talk = talk;
        this.by = Duration.between(talk.view().call().openedAt(), opened);
        this.handler = MadeUp.handler(chance);
        this.reference = reference;
        Script script = talk.view().script();
        talk.view().call().answers().forEach((key, recorded) -> {
            Value value = recorded.value();
            if (value != null) {
                values.put(key, another(script.question(key.question()).orElseThrow(), value, chance));
            }
        });
    }

    static Talk of(Talk talk, UUID id, String reference, Instant opened, Chance chance) {
        var variation = new Variation(talk, opened, reference, chance);
        CallView view = talk.view();
        List<Entry> journal = talk.journal().stream().map(variation::entry).toList();
        return new Talk(new CallView(Call.replay(id, journal), view.version(), view.scriptVersion(), view.path(),
                view.judgement()), journal);
    }

    private static Value another(Question question, Value value, Chance chance) {
        return switch (question.type()) {
            case Phone _ -> new Value.Words(MadeUp.number(chance));
            case Details(var kind) when value instanceof Value.Fields(var fields) ->
                MadeUpAnswer.details(kind, fields, chance);
            default -> value;
        };
    }

    private Entry entry(Entry was) {
        Fact fact = switch (was.fact()) {
            case Fact.Opened opened -> new Fact.Opened(reference, opened.scriptId(), opened.scriptHash(), null);
            case Fact.Answered a -> {
                Value value = values.get(a.key());
                Question question = talk.view().script().question(a.key().question()).orElseThrow();
                yield new Fact.Answered(a.key(), a.status(), value, a.basis(), a.note(), a.label(), a.words(),
                        a.language(),
                        value == null ? null : question.type().show(value), a.personal());
            }
            default -> was.fact();
        };
        return new Entry(was.number(), moved(was.at()), handler, was.channel(), fact);
    }

    private Instant moved(Instant at) {
        return at.plus(by);
    }
}
