package org.makesafe.desk;

import java.util.Optional;

/** What another module has to tell a handler above the list of their calls. */
public interface Notice {
    /**
     * A line that leads somewhere.
     *
     * @param text in the language of the page
     * @param href an address of this service
     */
    record Line(String text, String href) {}

    /** What this officer is told; empty where there is nothing. */
    Optional<Line> of(String officer);
}
