/** Rehearsal: practice calls in which the product plays the caller, and what an expert would have done. */
@NullMarked
@ApplicationModule(allowedDependencies = { "call", "call :: record", "call :: lifecycle", "desk", "flow", "script",
        "script :: source", "script :: check", "script :: catalogue", "quality", "web"})
package org.makesafe.rehearsal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
