/** Tests of counts, charts and exports. */
@NullMarked
package org.makesafe.insight;

import org.jspecify.annotations.NullMarked;
