/** Reads the hand-off log for other tests. */
@NullMarked
package org.makesafe.handoff;

import org.jspecify.annotations.NullMarked;
