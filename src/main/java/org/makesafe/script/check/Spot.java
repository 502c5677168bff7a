package org.makesafe.script.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.makesafe.script.Question;
import org.makesafe.script.Script;
import org.makesafe.script.Stage;
import org.makesafe.script.Status;

/**
 * A question as the checker sees it, once for each person or vehicle that it can be asked about.
 *
 * @param index counts all spots in the order of the script, from 0
 */
record Spot(int index, Stage stage, Question question, int item) {
    /** Every spot of a script, in order. */
    static List<Spot> all(Script script) {
        var spots = new ArrayList<Spot>();
        for (Stage stage : script.stages()) {
            for (int item = 1; item <= stage.maxItems(); item++) {
                for (Question question : stage.questions()) {
                    spots.add(new Spot(spots.size(), stage, question, item));
                }
            }
        }
        return spots;
    }

    String label() {
        var repeat = stage.repeat();
        return repeat == null ? question.label() : repeat.noun() + " " + item + ", " + question.label();
    }

    /** The bits of some options. An option has the same bit in every condition on its question. */
    long options(Collection<String> ids) {
        long bits = 0;
        var options = question.type().options();
        for (int i = 0; i < options.size(); i++) {
            if (ids.contains(options.get(i).id())) {
                bits |= 1L << i;
            }
        }
        return bits;
    }

    /** The bits of some statuses. */
    static long statuses(Collection<Status> statuses) {
        return statuses.stream().mapToLong(Spot::bit).reduce(0, (a, b) -> a | b);
    }

    /** The schema allows 40 options, so these bits are free. */
    private static long bit(Status status) {
        return 1L << switch (status) {
            case ANSWERED -> 58;
            case NOT_KNOWN -> 59;
            case REFUSED -> 60;
            case NOT_ASKED -> 61;
            case UNSAFE_TO_ASK -> 62;
        };
    }
}
