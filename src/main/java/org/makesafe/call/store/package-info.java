/** Keeps calls and their journals in the database; what identifies the caller is encrypted here and nowhere else. */
@NullMarked
package org.makesafe.call.store;

import org.jspecify.annotations.NullMarked;
