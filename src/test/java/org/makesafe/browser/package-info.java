/** Proves in a real browser what officers see and do: by keyboard, without JavaScript, on a bad line, and within the guidelines. */
@NullMarked
package org.makesafe.browser;

import org.jspecify.annotations.NullMarked;
