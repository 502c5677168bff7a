/** Holds the published versions of scripts by content hash; a version never changes. */
@NullMarked
@NamedInterface("catalogue")
package org.makesafe.script.catalogue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
