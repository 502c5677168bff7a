package org.makesafe.desk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.makesafe.call.CallView;
import org.makesafe.flow.Place;
import org.makesafe.script.QuestionKey;

/**
 * A stage at the left of the page, or one person or vehicle of a repeated stage.
 *
 * @param answered how many of its questions have an answer that counts
 * @param current whether the question shown stands in it
 */
record StageLine(String title, int answered, boolean done, boolean current, String question, int item,
        List<QuestionLine> questions) {
    /** A question of the stage. */
    record QuestionLine(String question, int item, String label, boolean answered, boolean current,
            boolean mandatory) {}

    static List<StageLine> of(CallView view, Optional<QuestionKey> shown) {
        Map<String, List<Place>> byTitle = new LinkedHashMap<>();
        view.path().places()
                .forEach(p -> byTitle.computeIfAbsent(p.stage().id() + p.item(), _ -> new ArrayList<>()).add(p));
        return byTitle.values().stream().map(places -> line(view, places, shown)).toList();
    }

    private static StageLine line(CallView view, List<Place> places, Optional<QuestionKey> shown) {
        var lines = places.stream().map(p -> new QuestionLine(p.question().id(), p.item(), p.question().label(),
                view.path().counts(p.key()), shown.filter(p.key()::equals).isPresent(), p.question().mandatory()))
                .toList();
        int answered = (int) lines.stream().filter(QuestionLine::answered).count();
        boolean done = answered == lines.size();
        QuestionLine first = lines.stream().filter(l -> !l.answered()).findFirst().orElse(lines.getFirst());
        return new StageLine(places.getFirst().title(), answered, done, lines.stream().anyMatch(QuestionLine::current),
                first.question(),
                first.item(), lines);
    }
}
