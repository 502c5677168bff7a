package org.makesafe.call;

import java.util.ArrayList;
import java.util.List;
import org.makesafe.call.record.Fact;
import org.makesafe.call.record.Said;
import org.makesafe.flow.Outcome;
import org.makesafe.flow.Outcome.Moved;
import org.makesafe.script.Languages.Spoken;
import org.makesafe.script.Texts;

/** Turns advice outcomes into ledger lines that prove which words were said. */
final class AdviceFacts {
    private AdviceFacts() {}

    static Outcome<List<Fact>> of(CallView view, List<GivenAdvice> given) {
        var facts = new ArrayList<Fact>();
        for (GivenAdvice one : given) {
            var advice = view.script().advice(one.advice());
            if (advice.isEmpty()) {
                return Refusals.UNKNOWN_ADVICE.refused();
            }
            String note = one.note() == null || one.note().isBlank() ? null : one.note().strip();
            var bad = Refusals.<List<Fact>>badText(note, Texts.NOTE_MAX);
            if (bad.isPresent()) {
                return bad.get();
            }
            Said before = view.call().advice().get(one.advice());
            boolean same = before != null && before.outcome() == one.outcome()
                    && java.util.Objects.equals(before.note(), note);
            if (!same) {
                Spoken said = view.say(advice.get());
                facts.add(new Fact.AdviceRecorded(one.advice(), advice.get().wording(), said.words(), said.language(),
                        one.outcome(), note));
            }
        }
        return new Moved<>(facts);
    }
}
