/** Scenarios for other tests. */
@NullMarked
package org.makesafe.rehearsal.scenario;

import org.jspecify.annotations.NullMarked;
