package org.makesafe.call;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.makesafe.call.record.Fact;
import org.makesafe.call.record.PhoneFact;
import org.makesafe.call.record.Phoned;
import org.makesafe.call.record.Recorded;
import org.makesafe.flow.Outcome;
import org.makesafe.flow.Outcome.Moved;
import org.makesafe.flow.Outcome.Refused;
import org.makesafe.flow.Place;
import org.makesafe.script.Basis;
import org.makesafe.script.ByPhone;
import org.makesafe.script.ByPhone.Fill;
import org.makesafe.script.Ivr;
import org.makesafe.script.QuestionKey;
import org.makesafe.script.Status;
import org.makesafe.script.Value;
import org.makesafe.script.catalogue.Catalogue;
import org.makesafe.script.catalogue.ScriptVersion;
import org.springframework.stereotype.Component;

/**
 * A handler goes on with a call that the phone system began: the call moves to the handler's script, and what the caller keyed or said
 * is carried over as answers that the handler has yet to confirm.
 */
@Component
class Taking {
    private final Answering answering;
    private final Catalogue catalogue;
    private final Steps steps;
    private final ForceSettings force;

    Taking(Answering answering, Catalogue catalogue, Steps steps, ForceSettings force) {
        this.answering = answering;
        this.catalogue = catalogue;
        this.steps = steps;
        this.force = force;
    }

    Outcome<List<Fact>> facts(CallView view, Submission submission) {
        var unfolding = new Unfolding(view, submission, steps.now());
        Ivr ivr = view.script().ivr();
        if (ivr == null) {
            unfolding.add(new PhoneFact.Taken(view.call().scriptId(), view.call().scriptHash()));
            return new Moved<>(unfolding.facts());
        }
        ScriptVersion next = catalogue.current(ivr.continues()).orElseThrow(() -> new IllegalStateException(
                "Script %s goes on with %s, and there is none".formatted(view.script().id(), ivr.continues())));
        unfolding.add(new PhoneFact.Taken(next.script().id(), next.hash()), next);
        Phoned phoned = view.call().phoned();
        Ivr.Phrase phrase = ivr.phrase();
        if (phoned != null && phoned.phrase() != null && phrase != null) {
            fill(unfolding, new GivenAnswer(QuestionKey.of(phrase.question()), Status.ANSWERED,
                    new Value.Words(phrase.value()), Basis.SPEECH, phoned.phrase()));
        }
        view.path().places().stream().filter(place -> view.path().counts(place.key()))
                .forEach(place -> carry(view, place, unfolding));
        return new Moved<>(unfolding.facts());
    }

    private void carry(CallView asked, Place place, Unfolding unfolding) {
        ByPhone byPhone = place.question().byPhone();
        Recorded recorded = asked.call().answers().get(place.key());
        if (byPhone == null || recorded == null) {
            return;
        }
        for (Fill fill : byPhone.fills()) {
            // What was not answered to a machine is asked again by a person.
            Value value = recorded.value() == null ? null : carried(fill.values(), recorded.value());
            if (value != null) {
                fill(unfolding, new GivenAnswer(QuestionKey.of(fill.question()), Status.ANSWERED, value,
                        recorded.basis(), recorded.note()));
            }
        }
    }

    private static @Nullable Value carried(Map<String, String> values, Value value) {
        if (values.isEmpty()) {
            return value;
        }
        String to = value instanceof Value.Words(var option) ? values.get(option) : null;
        return to == null ? null : new Value.Words(to);
    }

    private void fill(Unfolding unfolding, GivenAnswer given) {
        var now = LocalDateTime.ofInstant(steps.now(), force.zone());
        switch (answering.facts(unfolding.view(), given, new Expected.Anything(), now)) {
            case Moved<List<Fact>>(var facts) -> unfolding.addAll(facts);
            // What the caller keyed stays in the record as asked; the handler is put the question anew.
            case Refused<List<Fact>> _ -> {
                return;
            }
        }
    }
}
