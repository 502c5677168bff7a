/** The telephone's door, tried from outside and part by part. */
@NullMarked
package org.makesafe.ivr;

import org.jspecify.annotations.NullMarked;
