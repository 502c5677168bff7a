/** Proves a script: explores every call that its conditions can tell apart, and shows a call that breaks a promise. */
@NullMarked
@NamedInterface("check")
package org.makesafe.script.check;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
