/** Counts and charts of calls, and what leaves the service as figures. */
@NullMarked
@ApplicationModule(allowedDependencies = { "call", "call :: record", "call :: lifecycle", "flow", "script",
        "script :: catalogue", "quality", "audit", "web"})
package org.makesafe.insight;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
