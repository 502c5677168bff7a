/** The live board: every call in progress, what needs a supervisor now, and following one call. */
@NullMarked
package org.makesafe.review.board;

import org.jspecify.annotations.NullMarked;
