package org.makesafe.insight;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.makesafe.call.CallView;
import org.makesafe.call.record.Recorded;
import org.makesafe.flow.Place;
import org.makesafe.script.MultiChoice;
import org.makesafe.script.Value;

/**
 * What a call is about, by the ids that scripts keep to: the question {@code sector}, yes-or-no questions that begin with {@code flag-},
 * and lists of warning signs that begin with {@code signs-}. Answers that no longer apply count nowhere.
 *
 * @param indicators each as question and option: {@code signs-hotel:cash}
 */
record Reported(String sector, List<String> flags, List<String> indicators) {
    static Reported of(CallView view) {
        return new Reported(
                counting(view, "sector").flatMap(place -> ids(view, place)).findFirst().orElse(CallFacts.NO_SECTOR),
                counting(view, "flag-").filter(place -> ids(view, place).anyMatch("yes"::equals))
                        .map(place -> place.question().id()).distinct().toList(),
                counting(view, "signs-").flatMap(place -> signs(view, place)).distinct().toList());
    }

    private static Stream<Place> counting(CallView view, String prefix) {
        return view.path().places().stream().filter(place -> place.question().id().startsWith(prefix));
    }

    private static Stream<String> signs(CallView view, Place place) {
        return place.question().type() instanceof MultiChoice(_, var exclusive)
                ? ids(view, place).filter(id -> !exclusive.contains(id)).map(id -> place.question().id() + ":" + id)
                : Stream.empty();
    }

    private static Stream<String> ids(CallView view, Place place) {
        return Optional.ofNullable(view.call().answers().get(place.key())).map(Recorded::value).map(Value::ids).stream()
                .flatMap(List::stream);
    }
}
