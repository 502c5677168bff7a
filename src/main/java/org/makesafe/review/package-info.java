/** The supervisor's work: finding, reading and reviewing records. */
@NullMarked
@ApplicationModule(allowedDependencies = { "call", "call :: record", "call :: lifecycle", "flow", "script",
        "script :: catalogue", "quality", "desk", "rehearsal", "audit", "web"})
package org.makesafe.review;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
