/** Finds records again: an index made from them, searches of it, calls about the same, and who looked at a record. */
@NullMarked
@NamedInterface("records")
package org.makesafe.review.records;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
