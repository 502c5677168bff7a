/** Measures how long people wait. Nothing here is run by the build or asserts a time. */
@NullMarked
package org.makesafe.measure;

import org.jspecify.annotations.NullMarked;
