package org.makesafe.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.makesafe.script.Quality;
import org.makesafe.script.Quality.Deviation;
import org.makesafe.script.Quality.Severity;
import org.makesafe.script.Quality.Target;
import org.makesafe.script.Sentence;

/** The lines of a score as they are found. What the script does not weigh leaves no line. */
final class Sheet {
    private final Quality quality;
    private final List<Line> lines = new ArrayList<>();

    Sheet(Quality quality) {
        this.quality = quality;
    }

    Quality quality() {
        return quality;
    }

    /** A time target in seconds; null where the script has none. */
    @Nullable
    Long within(Target target) {
        Integer seconds = quality.within().get(target);
        return seconds == null ? null : seconds.longValue();
    }

    List<Line> lines() {
        return List.copyOf(lines);
    }

    /** A line about the call as a whole. */
    void call(Deviation deviation, boolean met, Sentence found, int entry) {
        add(quality.of(deviation), deviation, met, found, null, entry);
    }

    /** A line about an answer; {@code at} is its place, such as {@code child-age#2}. */
    void question(Deviation deviation, String question, boolean met, Sentence found, String at, int entry) {
        add(quality.atQuestion(deviation, question), deviation, met, found, at, entry);
    }

    /** A line about an advice item. */
    void advice(Deviation deviation, String item, boolean met, Sentence found, int entry) {
        add(quality.atAdvice(deviation, item), deviation, met, found, item, entry);
    }

    private void add(Optional<Severity> weight, Deviation deviation, boolean met, Sentence found, @Nullable String at,
            int entry) {
        weight.ifPresent(severity -> lines.add(new Line(deviation, met ? null : severity, found, at, entry)));
    }
}
