package org.makesafe.desk;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the middle of the handler's page shows. */
enum Panel {
    QUESTION,
    ADVICE,
    GRADE,
    CLOSE,
    DROP,
    DANGER;

    static Optional<Panel> named(@Nullable String name) {
        for (Panel panel : values()) {
            if (panel.name().toLowerCase(Locale.ROOT).equals(name)) {
                return Optional.of(panel);
            }
        }
        return Optional.empty();
    }

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
