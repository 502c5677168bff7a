/** Keeps the house in the shape that was decided. */
@NullMarked
package org.makesafe.architecture;

import org.jspecify.annotations.NullMarked;
