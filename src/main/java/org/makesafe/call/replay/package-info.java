/** Runs the answers of past calls on another version of their script, and says what would have been different. */
@NullMarked
@NamedInterface("replay")
package org.makesafe.call.replay;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
