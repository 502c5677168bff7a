/** Reads scripts from YAML and says what is wrong with them, problem by problem. */
@NullMarked
@NamedInterface("source")
package org.makesafe.script.source;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
