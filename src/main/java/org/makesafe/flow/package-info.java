/** Moves through a script: pure functions of script, answers and input, without I/O. */
@NullMarked
@ApplicationModule(allowedDependencies = "script")
package org.makesafe.flow;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
