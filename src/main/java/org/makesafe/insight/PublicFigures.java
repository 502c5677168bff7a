package org.makesafe.insight;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.OptionalLong;
import java.util.SequencedMap;
import org.springframework.stereotype.Component;

/**
 * Figures that may be passed on: of whole months that are over, so that no two of them differ by a few calls, and with small numbers left
 * out. Signs and flags are shown with how often they were not seen, since either could be the small number; they are not crossed with
 * settings, and no place is named.
 */
@Component
class PublicFigures {
    private static final List<Dimension> WHOLE = List.of(Dimension.STATE, Dimension.DANGER, Dimension.GRADE,
            Dimension.CHANNEL);
    private final Tallies tallies;

    PublicFigures(Tallies tallies) {
        this.tallies = tallies;
    }

    /**
     * One line.
     *
     * @param what is counted, such as {@code SECTOR}, a flag or a sign
     * @param calls empty where it is left out
     */
    record Line(String what, String term, OptionalLong calls) {}

    /** The lines of a month. Where so few calls came in that nothing can be told safely, there is one, and its number is left out. */
    List<Line> of(YearMonth month) {
        Tally tally = tallies.of(PeriodReader.whole(month));
        var groups = new LinkedHashMap<String, Hidden>();
        groups.put("SECTOR", Hidden.of(tally.bySector()));
        WHOLE.forEach(dimension -> groups.put(dimension.name(), Hidden.of(tally.of(dimension))));
        tally.of(Dimension.FLAG).forEach((flag, calls) -> groups.put(flag, seen(calls, tally.calls())));
        tally.signs().forEach((sign, sectors) -> groups.put(sign, seen(Buckets.total(sectors), tally.calls())));
        boolean safe = groups.values().stream().allMatch(Hidden::safe);
        var lines = new ArrayList<Line>();
        lines.add(new Line("CALLS", "ALL", safe ? OptionalLong.of(tally.calls()) : OptionalLong.empty()));
        if (safe) {
            groups.forEach((what, group) -> group.parts()
                    .forEach((term, calls) -> lines.add(new Line(what, term, calls))));
        }
        return lines;
    }

    private static Hidden seen(long calls, long all) {
        SequencedMap<String, Long> pair = new LinkedHashMap<>();
        pair.put("SEEN", calls);
        pair.put("NOT_SEEN", all - calls);
        return Hidden.of(pair);
    }
}
