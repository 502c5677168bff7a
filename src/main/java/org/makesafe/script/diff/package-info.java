/** Says in words how one script differs from another. */
@NullMarked
@NamedInterface("diff")
package org.makesafe.script.diff;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
