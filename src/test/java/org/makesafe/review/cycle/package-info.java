@NullMarked
package org.makesafe.review.cycle;

import org.jspecify.annotations.NullMarked;
