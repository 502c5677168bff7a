package org.makesafe.call;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.makesafe.call.lifecycle.CallState;
import org.makesafe.call.lifecycle.Danger;
import org.makesafe.call.record.Call;
import org.makesafe.call.record.Recorded;
import org.makesafe.flow.Judgement;
import org.makesafe.flow.Judgement.Suggested;
import org.makesafe.flow.Path;
import org.makesafe.flow.Place;
import org.makesafe.script.Advice;
import org.makesafe.script.Alert;
import org.makesafe.script.Grade;
import org.makesafe.script.Languages.Spoken;
import org.makesafe.script.Question;
import org.makesafe.script.QuestionKey;
import org.makesafe.script.Script;
import org.makesafe.script.Sentence;
import org.makesafe.script.catalogue.ScriptVersion;

/**
 * A call with what its script makes of it: all that a door needs to show it.
 *
 * @param version rises by one with every step, and with whatever supervisors write
 */
public record CallView(Call call, int version, ScriptVersion scriptVersion, Path path, Judgement judgement) {
    /** The view of a call, stored or not. */
    public static CallView of(Call call, int version, ScriptVersion scriptVersion) {
        Path path = Path.of(scriptVersion.script(), call.given());
        return new CallView(call, version, scriptVersion, path, Judgement.of(scriptVersion.script(), path));
    }

    /**
     * The version that whoever is on the call goes by. What supervisors write raises it not, for it changes nothing that a step rests on,
     * and so makes none stale.
     */
    public int steps() {
        return version - call.written().size();
    }

    /** The script version the call began with. */
    public Script script() {
        return scriptVersion.script();
    }

    /** Where the call waits; empty at the end of the script. */
    public Optional<Place> position() {
        return path.position();
    }

    /** The grade pointed to: what the script makes of the answers, and never less than what a confirmed emergency calls for. */
    public Suggested suggested() {
        Suggested script = judgement.grade();
        if (call.standing().danger() != Danger.CONFIRMED) {
            return script;
        }
        return script().alerts().stream().filter(Alert::danger).map(Alert::grade).filter(Objects::nonNull)
                .min(Grade::compareTo).filter(grade -> grade.compareTo(script.grade()) < 0)
                .map(grade -> new Suggested(grade, List.of("The handler confirmed an emergency."))).orElse(script);
    }

    /** Whether the suggestion has become more urgent since a grade was chosen, and than that grade. */
    public boolean gradeOutgrown() {
        var chosen = call.grade();
        Grade now = suggested().grade();
        return chosen != null && now.compareTo(chosen.grade()) < 0 && now.compareTo(chosen.suggested()) < 0;
    }

    /** Why danger is or was on the table: what the script sees now, or else what it saw when it last prompted. */
    public List<String> dangerReasons() {
        var now = judgement.alerts().stream().filter(firing -> firing.alert().danger())
                .flatMap(firing -> firing.because().stream()).distinct().toList();
        return now.isEmpty() ? call.dangerBecause() : now;
    }

    /** Whether an answer stays out of any log that leaves the service, as the caller wishes. */
    public boolean withheld(QuestionKey key) {
        return path.place(key).map(place -> place.question().withheldWhen().holds(path.facts(place))).orElse(false);
    }

    /** Whether a handler is on the call. */
    public boolean open() {
        return call.standing().state() == CallState.OPEN;
    }

    /** What to say for a question now: in the caller's language where the script has it, for yes or no where the call is covert. */
    public Spoken say(Question question) {
        return script().languages().say(question, judgement.covert(), call.language());
    }

    /** What to say for an advice item now, in the caller's language where the script has it. */
    public Spoken say(Advice advice) {
        return script().languages().say(advice, call.language());
    }

    /** Advice that applies and has no outcome yet. */
    public List<Advice> adviceDue() {
        return judgement.advice().stream().filter(a -> !call.advice().containsKey(a.id())).toList();
    }

    /** Mandatory questions that apply and have neither an answer nor a status. */
    public List<Place> mandatoryOpen() {
        return path.places().stream().filter(p -> p.question().mandatory() && !path.counts(p.key())).toList();
    }

    /** Answers that the phone system took down, and no handler has confirmed yet. */
    public List<Place> unconfirmed() {
        return path.places().stream().filter(p -> {
            Recorded answer = call.answers().get(p.key());
            return answer != null && answer.basis() != null && answer.basis().machine();
        }).toList();
    }

    /** What stands between the call and being completed, in plain words; empty when nothing does. */
    public List<Sentence> missing() {
        var missing = new ArrayList<Sentence>();
        if (call.standing().danger() == Danger.PROMPTED) {
            missing.add(Sentence.of("missing.danger", "Decide whether this is an emergency."));
        }
        mandatoryOpen().stream().map(CallView::named)
                .forEach(label -> missing.add(
                        Sentence.of("missing.ask", "Ask “%s”, or say why not.".formatted(label), label)));
        unconfirmed().stream().map(CallView::named).forEach(label -> missing.add(Sentence.of("missing.confirm",
                "Confirm “%s” with the caller: the phone system took it down.".formatted(label), label)));
        adviceDue().forEach(a -> missing.add(Sentence.of("missing.advice",
                "Give advice %s, or say why not: %s".formatted(a.id(), a.words()), a.id(), a.words())));
        if (call.grade() == null) {
            missing.add(Sentence.of("missing.grade", "Choose a grade."));
        } else if (gradeOutgrown()) {
            missing.add(Sentence.of("missing.grade-again",
                    "Choose the grade again: what is suggested has become more urgent since."));
        }
        return missing;
    }

    private static String named(Place place) {
        Question question = place.question();
        return place.stage().repeat() == null ? question.label() : place.title() + ": " + question.label();
    }
}
