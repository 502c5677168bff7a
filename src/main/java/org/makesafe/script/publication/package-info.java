/** How a version of a script comes to calls and leaves them again: a table of moves, and a journal of those that were made. */
@NullMarked
@NamedInterface("publication")
package org.makesafe.script.publication;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
