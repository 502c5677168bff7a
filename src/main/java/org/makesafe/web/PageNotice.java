package org.makesafe.web;

import java.util.Optional;

/** What stands above every page as long as it holds; other modules say it, and the layout knows none of them. */
public interface PageNotice {
    /** The key of its text; empty while there is nothing to say. Asked with every page, so it reads nothing from a database. */
    Optional<String> text();
}
