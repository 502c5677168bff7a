/** Knows who is signed in, what each role may do, and refuses the rest. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.makesafe.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
