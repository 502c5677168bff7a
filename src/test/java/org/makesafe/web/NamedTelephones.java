package org.makesafe.web;

import org.makesafe.call.HandlerLines;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Fallback;

/** Gives every officer a telephone but those whose name says that they have none, unless the service knows their telephones itself. */
@TestComponent
@Fallback
public class NamedTelephones implements HandlerLines {
    /** How the name begins of an officer who has none. */
    public static final String NONE = "no-telephone";

    @Override
    public boolean has(String officer) {
        return !officer.startsWith(NONE);
    }
}
