/** Draws a script for people: as a picture, for graph tools, and as a text that says the same. */
@NullMarked
@NamedInterface("graph")
package org.makesafe.script.graph;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
