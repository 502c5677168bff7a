/** The handler's pages: the call being taken, the list of calls and the record. */
@NullMarked
@ApplicationModule(allowedDependencies = { "call", "call :: record", "call :: lifecycle", "flow", "script",
        "script :: catalogue", "web"})
package org.makesafe.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
