/** Proves that a call is kept as it was told, on both databases. */
@NullMarked
package org.makesafe.call;

import org.jspecify.annotations.NullMarked;
