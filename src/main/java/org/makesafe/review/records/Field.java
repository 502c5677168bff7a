package org.makesafe.review.records;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What records can be searched by. What is {@code sealed} may be personal, so it never stands in an address. */
enum Field {
    REFERENCE(false),
    NUMBER(true),
    PLATE(true),
    PREMISES(true),
    PLACE(true),
    PERSON(true),
    TEXT(true),
    FROM(false),
    TO(false),
    STATE(false),
    DANGER(false),
    GRADE(false),
    SCRIPT(false),
    SECTOR(false),
    FLAG(false),
    INDICATOR(false),
    MISSING(false),
    HANDLER(false),
    REVIEW(false);

    private final boolean sealed;

    Field(boolean sealed) {
        this.sealed = sealed;
    }

    /** Its name in forms and addresses. */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean sealed() {
        return sealed;
    }

    static Optional<Field> named(String id) {
        return Arrays.stream(values()).filter(field -> field.id().equals(id)).findFirst();
    }
}
