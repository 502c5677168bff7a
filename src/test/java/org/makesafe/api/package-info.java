/** Proves the JSON door from outside, over HTTP. */
@NullMarked
package org.makesafe.api;

import org.jspecify.annotations.NullMarked;
