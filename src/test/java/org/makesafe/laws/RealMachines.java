package org.makesafe.laws;

import org.makesafe.flow.Mover;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** What turns scripts into machines in the service, made once for all laws. */
final class RealMachines {
    static final Mover.Compiler COMPILER = compiler();

    private RealMachines() {}

    private static Mover.Compiler compiler() {
        try (var context = new AnnotationConfigApplicationContext("org.makesafe.flow.statemachine")) {
            return context.getBean(Mover.Compiler.class);
        }
    }
}
