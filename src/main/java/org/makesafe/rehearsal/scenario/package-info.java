/** The language of scenarios: calls to rehearse, with the caller's part written out, read and checked as strictly as scripts. */
@NullMarked
@NamedInterface("scenario")
package org.makesafe.rehearsal.scenario;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
