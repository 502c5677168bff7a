/** The life of a review: which calls are reviewed, who may do what about it when, and what comes of it for the handler. */
@NullMarked
@NamedInterface("cycle")
package org.makesafe.review.cycle;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
