/** The author's pages: scripts, drafts and versions, and everything that can be done with them. */
@NullMarked
@ApplicationModule(allowedDependencies = { "call", "call :: replay", "desk", "script", "script :: catalogue",
        "script :: publication",
        "script :: source", "script :: graph", "script :: diff", "web"})
package org.makesafe.author;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
