/** Guided call taking for Operation Makesafe calls to 101. */
@NullMarked
package org.makesafe;

import org.jspecify.annotations.NullMarked;
