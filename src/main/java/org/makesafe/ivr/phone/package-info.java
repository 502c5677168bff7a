/** The practice phone plays the telephone network and the people at both ends, and knows of the service what a network would. */
@NullMarked
package org.makesafe.ivr.phone;

import org.jspecify.annotations.NullMarked;
