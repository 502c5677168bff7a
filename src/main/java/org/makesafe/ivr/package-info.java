/** Answers the telephone: speaks the published script to callers, hears their answers, and brings them to a handler. */
@NullMarked
@ApplicationModule(allowedDependencies = "web")
package org.makesafe.ivr;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
