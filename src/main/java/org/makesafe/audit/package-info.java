/** Keeps who did and who saw what; entries are only ever added. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.makesafe.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
