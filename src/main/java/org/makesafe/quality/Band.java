package org.makesafe.quality;

import java.util.List;
import java.util.Map;
import org.makesafe.script.Quality.Severity;

/**
 * How a call did as a whole, by its worst deviations. The five names are those of the Academies' AQUA reviews; the limits are our own
 * (decision 0034). A band is the first whose limits hold, and is never shown without its lines.
 */
public enum Band {
    HIGH("High compliance", 0, 0, 0, 2),
    COMPLIANT("Compliant", 0, 0, 2, 6),
    PARTIAL("Partial compliance", 0, 1, 5, Integer.MAX_VALUE),
    LOW("Low compliance", 0, 3, Integer.MAX_VALUE, Integer.MAX_VALUE),
    NON_COMPLIANT("Non-compliant", Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE);

    private final String words;
    private final Map<Severity, Integer> most;

    /** With the most deviations of each severity that it allows. */
    Band(String words, int critical, int major, int moderate, int minor) {
        this.words = words;
        this.most = Map.of(Severity.CRITICAL, critical, Severity.MAJOR, major, Severity.MODERATE, moderate,
                Severity.MINOR,
                minor);
    }

    /** The band of a score with these lines. */
    static Band of(List<Line> lines) {
        for (Band band : values()) {
            if (band.holds(lines)) {
                return band;
            }
        }
        throw new IllegalStateException("The last band has no limits");
    }

    private boolean holds(List<Line> lines) {
        return most.entrySet().stream().allMatch(limit -> count(lines, limit.getKey()) <= limit.getValue());
    }

    static int count(List<Line> lines, Severity severity) {
        return (int) lines.stream().filter(line -> line.severity() == severity).count();
    }

    /** Whether a call did as its script asks, but for little. */
    public boolean compliant() {
        return compareTo(COMPLIANT) <= 0;
    }

    /** As shown to people. */
    public String words() {
        return words;
    }
}
