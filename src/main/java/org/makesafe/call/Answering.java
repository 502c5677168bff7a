package org.makesafe.call;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.makesafe.call.lifecycle.LifeCycle;
import org.makesafe.call.lifecycle.LifeEvent;
import org.makesafe.call.record.Fact;
import org.makesafe.call.record.Recorded;
import org.makesafe.flow.Judgement;
import org.makesafe.flow.Judgement.Firing;
import org.makesafe.flow.Outcome;
import org.makesafe.flow.Outcome.Moved;
import org.makesafe.flow.Step;
import org.makesafe.script.Alert;
import org.makesafe.script.Basis;
import org.makesafe.script.Languages.Spoken;
import org.makesafe.script.Question;
import org.makesafe.script.Script;
import org.makesafe.script.Status;
import org.makesafe.script.Texts;
import org.makesafe.script.Value;
import org.springframework.stereotype.Component;

/** What follows from an answer: the answer itself, what falls off the path, the alerts that fire and the danger prompt. */
@Component
class Answering {
    private final CompiledScripts scripts;
    private final LifeCycle lifeCycle;

    Answering(CompiledScripts scripts, LifeCycle lifeCycle) {
        this.scripts = scripts;
        this.lifeCycle = lifeCycle;
    }

    /** Makes a version of a script ready for its first answer. */
    void ready(String hash) {
        scripts.get(hash);
    }

    Outcome<List<Fact>> facts(CallView view, GivenAnswer given, Expected expected, LocalDateTime now) {
        Recorded before = view.call().answers().get(given.key());
        if (expected instanceof Expected.AnswerSeen(int entry) && entry != (before == null ? 0 : before.entry())) {
            return Refusals.STALE_VERSION.refused();
        }
        String note = given.note() == null || given.note().isBlank() ? null : given.note().strip();
        var badNote = Refusals.<List<Fact>>badText(note, Texts.NOTE_MAX);
        if (badNote.isPresent()) {
            return badNote.get();
        }
        var step = scripts.get(view.call().scriptHash()).answer(view.call().given(), given.key(), given.status(),
                given.value(), now);
        return step.then(moved -> {
            Question question = view.script().question(given.key().question()).orElseThrow();
            if (question.noteRequired() && given.status() == Status.ANSWERED && note == null) {
                return Refusals.NOTE_REQUIRED.refused();
            }
            boolean machine = given.basis() != null && given.basis().machine();
            Basis basis = question.spoken() || machine ? given.basis() : Basis.HANDLER;
            return new Moved<>(
                    same(before, moved, basis, note) ? List.of() : facts(view, question, moved, basis, note));
        });
    }

    /** Answers again, as it stands, what the phone system took down: all of it or, where one has changed since it was seen, none. */
    Outcome<List<Fact>> confirmed(Unfolding unfolding, List<SeenAnswer> seen, LocalDateTime now) {
        for (SeenAnswer one : seen) {
            Recorded taken = unfolding.view().call().answers().get(one.key());
            if (taken == null) {
                return Refusals.STALE_VERSION.refused();
            }
            var given = new GivenAnswer(one.key(), taken.status(), taken.value(), null, taken.note());
            switch (facts(unfolding.view(), given, new Expected.AnswerSeen(one.entry()), now)) {
                case Moved<List<Fact>>(var facts) -> unfolding.addAll(facts);
                case Outcome.Refused<List<Fact>> refused -> {
                    return refused;
                }
            }
        }
        return new Moved<>(unfolding.facts());
    }

    /** What an answer should have been, read as the answer itself would be. */
    Outcome<List<Fact>> corrected(CallView view, GivenAnswer given, String why, LocalDateTime now) {
        return scripts.get(view.call().scriptHash())
                .answer(view.call().given(), given.key(), given.status(), given.value(), now).then(step -> {
                    Question question = view.script().question(given.key().question()).orElseThrow();
                    Value value = step.answer().value();
                    return new Moved<>(List.of(new Fact.Corrected(step.key(), step.answer().status(), value,
                            value == null ? null : question.type().show(value), why, question.label(),
                            question.personal())));
                });
    }

    private List<Fact> facts(CallView view, Question question, Step step, @Nullable Basis basis,
            @Nullable String note) {
        Script script = view.script();
        Value value = step.answer().value();
        String shown = value == null ? null : question.type().show(value);
        var facts = new ArrayList<Fact>();
        Spoken asked = view.say(question);
        facts.add(new Fact.Answered(step.key(), step.answer().status(), value, basis, note, question.label(),
                asked.words(), asked.language(), shown, question.personal()));
        if (!step.fellOff().isEmpty() || !step.cameBack().isEmpty()) {
            facts.add(new Fact.PathChanged(step.fellOff(), step.cameBack()));
        }
        var before = view.judgement().alerts();
        Judgement.of(script, step.after()).alerts().stream().filter(firing -> news(firing, before)).forEach(firing -> {
            Alert alert = firing.alert();
            facts.add(new Fact.AlertFired(alert.id(), alert.prompt(), firing.because()));
            boolean prompted = facts.stream().anyMatch(Fact.DangerChanged.class::isInstance);
            if (alert.danger() && !prompted) {
                // What a person has decided stands until there is news: that is when this alert fires, or fires for more.
                lifeCycle.move(view.call().standing(), LifeEvent.PROMPT)
                        .ifPresent(to -> facts.add(new Fact.DangerChanged(to.danger(), firing.because(), null)));
            }
        });
        return facts;
    }

    private static boolean news(Firing firing, List<Firing> before) {
        return before.stream()
                .noneMatch(b -> b.alert().equals(firing.alert()) && b.because().containsAll(firing.because()));
    }

    private static boolean same(@Nullable Recorded before, Step step, @Nullable Basis basis, @Nullable String note) {
        return before != null && before.answer().equals(step.answer()) && before.basis() == basis
                && Objects.equals(before.note(), note);
    }
}
