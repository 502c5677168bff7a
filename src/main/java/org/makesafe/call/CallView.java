package org.makesafe.call;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.makesafe.call.lifecycle.CallState;
import org.makesafe.call.lifecycle.Danger;
import org.makesafe.call.record.Call;
import org.makesafe.flow.Judgement;
import org.makesafe.flow.Path;
import org.makesafe.flow.Place;
import org.makesafe.script.Advice;
import org.makesafe.script.Question;
import org.makesafe.script.Script;
import org.makesafe.script.catalogue.ScriptVersion;

/**
 * A call with what its script makes of it: all that a door needs to show it.
 *
 * @param version rises by one with every step
 */
public record CallView(Call call, int version, ScriptVersion scriptVersion, Path path, Judgement judgement) {
    /** The view of a call, stored or not. */
    public static CallView of(Call call, int version, ScriptVersion scriptVersion) {
        Path path = Path.of(scriptVersion.script(), call.given());
        return new CallView(call, version, scriptVersion, path, Judgement.of(scriptVersion.script(), path));
    }

    /** The script version the call began with. */
    public Script script() {
        return scriptVersion.script();
    }

    /** Where the call waits; empty at the end of the script. */
    public Optional<Place> position() {
        return path.position();
    }

    /** Whether a handler is on the call. */
    public boolean open() {
        return call.standing().state() == CallState.OPEN;
    }

    /** Advice that applies and has no outcome yet. */
    public List<Advice> adviceDue() {
        return judgement.advice().stream().filter(a -> !call.advice().containsKey(a.id())).toList();
    }

    /** Mandatory questions that apply and have neither an answer nor a status. */
    public List<Place> mandatoryOpen() {
        return path.places().stream().filter(p -> p.question().mandatory() && !path.counts(p.key())).toList();
    }

    /** What stands between the call and being completed, in plain words; empty when nothing does. */
    public List<String> missing() {
        var missing = new ArrayList<String>();
        if (call.standing().danger() == Danger.PROMPTED) {
            missing.add("Decide whether this is an emergency.");
        }
        mandatoryOpen().stream().map(CallView::named)
                .forEach(label -> missing.add("Ask “" + label + "”, or say why not."));
        adviceDue().forEach(a -> missing.add("Give advice " + a.id() + ", or say why not: " + a.words()));
        if (call.grade() == null) {
            missing.add("Choose a grade.");
        }
        return missing;
    }

    private static String named(Place place) {
        Question question = place.question();
        return place.stage().repeat() == null ? question.label() : place.title() + ": " + question.label();
    }
}
