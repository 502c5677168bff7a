package org.makesafe.script;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody a call may go to.
 *
 * @param purpose what they are for, in a few words
 * @param areas words of the places they serve; empty where they are national
 * @param note what the handler must know, such as what they can't do; null where there is nothing
 * @param checkBeforeUse whether nobody has confirmed these details yet
 * @param source where the details were found
 */
public record Contact(String id, String name, String purpose, List<String> areas, Reach reach, @Nullable String note,
        boolean checkBeforeUse, String source) {
    public Contact {
        areas = List.copyOf(areas);
    }

    /** Whether they serve the whole country. */
    public boolean national() {
        return areas.isEmpty();
    }

    /** The ways to reach them; null for those they don't have, and never all of them. */
    public record Reach(@Nullable String phone, @Nullable String email, @Nullable String text) {}
}
