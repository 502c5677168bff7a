/** The language of scripts: immutable records of what may be asked, said and advised. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.makesafe.script;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
