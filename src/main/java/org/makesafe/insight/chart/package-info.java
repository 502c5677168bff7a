/** Draws counts as pictures that can be read without seeing them: pure, and knows nothing of calls. */
@NullMarked
package org.makesafe.insight.chart;

import org.jspecify.annotations.NullMarked;
