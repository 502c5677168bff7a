/** Compiles scripts to Spring Statemachine and executes each move there: the only code that imports it for scripts. */
@NullMarked
package org.makesafe.flow.statemachine;

import org.jspecify.annotations.NullMarked;
