/** Fills an empty database with made-up records, for demonstrations and measurements, and marks them as made up. */
@NullMarked
@ApplicationModule(allowedDependencies = { "call", "call :: record", "call :: lifecycle", "flow", "script",
        "script :: catalogue", "review :: records", "insight"})
package org.makesafe.generate;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
