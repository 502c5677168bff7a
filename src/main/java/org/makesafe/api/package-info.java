/** The JSON door: the same steps as the pages take, for programs, under {@code /api/v1}; it holds no rule. */
@NullMarked
@ApplicationModule(allowedDependencies = { "call", "call :: record", "call :: lifecycle", "flow", "script",
        "script :: catalogue"})
package org.makesafe.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
