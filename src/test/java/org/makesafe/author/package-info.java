/** The author's pages, over HTTP and without JavaScript. */
@NullMarked
package org.makesafe.author;

import org.jspecify.annotations.NullMarked;
