package org.makesafe.desk;

import java.util.Optional;
import org.makesafe.call.CallView;

/**
 * What another module puts beside a call: on the handler's page, at the top of its right side, or on the record, below the summary. The
 * parts come in the order of their beans. Beside a call in progress a part is made anew with every step, so it must cost little.
 */
public interface Beside {
    /** Where a part is to stand. */
    enum Where {
        CALL,
        RECORD
    }

    /** Who reads the page. */
    record Reader(String officer, boolean supervisor) {}

    /**
     * A part of the page.
     *
     * @param template has a fragment {@code beside(content)} that shows it
     */
    record Part(String template, Object content) {}

    /** What stands beside this call for this reader; empty where nothing does. */
    Optional<Part> beside(CallView view, Where where, Reader reader);
}
