/** Scores every call by the quality table of its script, line by line. */
@NullMarked
@NamedInterface("score")
package org.makesafe.review.score;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
