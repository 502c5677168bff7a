package org.makesafe.script;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of the conversation, such as the danger gate.
 *
 * @param urgent whether it stands before everything that can wait
 * @param when whether the stage applies; {@link Condition#ALWAYS} unless the script says otherwise
 * @param repeat how the stage is asked once per person or vehicle; null where it is asked once
 */
public record Stage(String id, String title, boolean urgent, Condition when, @Nullable Repeat repeat,
        List<Question> questions) {
    public Stage {
        questions = List.copyOf(questions);
    }

    /** How many items the stage can hold: 1 unless it repeats. */
    public int maxItems() {
        return repeat == null ? 1 : repeat.max();
    }

    /**
     * A stage asked once per person or vehicle.
     *
     * @param max the most items a call can hold
     * @param noun what one item is called, such as "Young person"
     * @param again the yes-no question of the stage whose "yes" opens the next item
     */
    public record Repeat(int max, String noun, String again) {}
}
