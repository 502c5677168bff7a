/** Proofs that the practice phone does what Twilio documents. */
@NullMarked
package org.makesafe.ivr.phone;

import org.jspecify.annotations.NullMarked;
