/** The record of a call: what was asked, answered, advised and decided, and the use cases that move it on. */
@NullMarked
@ApplicationModule(allowedDependencies = { "flow", "script", "script :: catalogue"})
package org.makesafe.call;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
