/** Hands a call over to command and control: a plain-text log, partial while the call goes on and full at its end. */
@NullMarked
@ApplicationModule(allowedDependencies = { "call", "call :: record", "call :: lifecycle", "flow", "script",
        "script :: catalogue", "web"})
package org.makesafe.handoff;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
