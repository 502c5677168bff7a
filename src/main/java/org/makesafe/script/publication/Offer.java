package org.makesafe.script.publication;

import org.jspecify.annotations.Nullable;
import org.makesafe.script.publication.Decision.Refusal;

/**
 * Something that an officer could do with a version now.
 *
 * @param refused why it would be refused, for what people look for and may not do; null where it would be done
 */
public record Offer(Action action, @Nullable Refusal refused) {
    /** Whether it would be done. */
    public boolean open() {
        return refused == null;
    }
}
