/** Gives every page its frame: layout, fragments, errors and security headers. */
@ApplicationModule(allowedDependencies = { "access", "script", "flow"})
@NullMarked
package org.makesafe.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
