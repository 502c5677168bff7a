/** Scores a call by the quality table of its script, line by line: derived from the record alone, kept nowhere here. */
@NullMarked
@ApplicationModule(allowedDependencies = { "call", "call :: record", "call :: lifecycle", "flow", "script",
        "script :: check", "web"})
package org.makesafe.quality;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
