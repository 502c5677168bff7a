/** The telephone's door: takes Twilio's webhooks, answers them with TwiML, and asks the telephone network for what comes next. */
@NullMarked
@ApplicationModule(allowedDependencies = { "call", "call :: record", "call :: lifecycle", "flow", "script",
        "script :: catalogue", "web"})
package org.makesafe.ivr;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
