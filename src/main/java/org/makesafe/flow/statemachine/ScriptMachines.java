package org.makesafe.flow.statemachine;

import org.makesafe.flow.Mover;
import org.makesafe.script.Script;
import org.springframework.stereotype.Component;

/** Compiles scripts to Spring Statemachine models. */
@Component
class ScriptMachines implements Mover.Compiler {
    @Override
    public Mover compile(Script script) {
        return new ScriptMover(script);
    }
}
