/** The command line for authors: the same reading, proving and flow as the service, without starting it. */
@NullMarked
@ApplicationModule(allowedDependencies = { "script", "script :: source", "script :: check", "script :: graph",
        "script :: diff", "script :: catalogue", "script :: publication", "flow", "call", "call :: record",
        "call :: replay",
        "rehearsal :: scenario", "review :: score", "audit", "generate"})
package org.makesafe.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
