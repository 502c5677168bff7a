/** The life of a call: open, dropped or completed, with the danger decision beside it. */
@NullMarked
@NamedInterface("lifecycle")
package org.makesafe.call.lifecycle;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
