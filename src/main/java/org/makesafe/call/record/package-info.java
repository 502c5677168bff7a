/** The call as a value: facts in its journal, and the current state that they add up to. */
@NullMarked
@NamedInterface("record")
package org.makesafe.call.record;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
