package org.makesafe.script.check;

import org.makesafe.script.Script;
import org.makesafe.script.Stage;
import org.makesafe.script.source.Problem.Code;
import org.makesafe.script.source.Whereabouts;

/**
 * Checks a script as a whole: that everything in it can apply in some call and no condition pretends to be a choice, that danger
 * comes first, that what it must do it does in every call, and that its words are fit to be said.
 */
public final class ScriptCheck {
    private ScriptCheck() {}

    /**
     * Checks a script that was read whole. Problems go to where those of reading went.
     *
     * @return how many states were explored
     */
    public static long check(Script script, Whereabouts at) {
        var proofs = new Proofs(script, at);
        new DangerGate(proofs).check();
        new Promises(proofs).check();
        new AdviceSaid(proofs).check();
        new Parts(proofs).check();
        new Wording(at).check(script);
        new Prompts(script, at).check();
        if (script.forHandlers() && script.quality() == null && script.stages().stream().anyMatch(Stage::urgent)) {
            at.problem(script, Code.NO_QUALITY, "Nothing says what a deviation weighs, so no call on it is scored.");
        }
        return proofs.explored();
    }
}
