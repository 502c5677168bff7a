package org.makesafe.review.records;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.makesafe.call.CallView;
import org.makesafe.call.Sealing;
import org.makesafe.call.Spelling;
import org.makesafe.call.record.Phoned;
import org.makesafe.call.record.Recorded;
import org.makesafe.flow.Place;
import org.makesafe.flow.Reported;
import org.makesafe.script.Details;
import org.makesafe.script.Phone;
import org.makesafe.script.Value;
import org.springframework.stereotype.Component;

/**
 * Takes out of a call what it can be found by. Answers that no longer apply count nowhere, here neither; what identifies the caller, or
 * is withheld at the caller's wish, leaves nothing but the digest of a telephone number.
 */
@Component
class Marks {
    /** Shorter names of places fit too many. */
    private static final int NAME_MIN = 4;
    private final Sealing sealing;

    Marks(Sealing sealing) {
        this.sealing = sealing;
    }

    /** Every mark of a call; none of a practice call, which nobody is to find among calls with a caller. */
    Set<Mark> of(CallView view) {
        var marks = new LinkedHashSet<Mark>();
        if (view.call().practice() == null) {
            counting(view, (place, recorded) -> add(marks, view, place, recorded));
            Optional.ofNullable(view.call().phoned()).map(Phoned::from).map(from -> from.value())
                    .ifPresent(number -> marks.add(number(number)));
            Reported reported = Reported.of(view.script(), view.path());
            reported.flags().forEach(flag -> marks.add(new Mark(MarkKind.FLAG, flag)));
            reported.indicators().forEach(sign -> marks.add(new Mark(MarkKind.INDICATOR, sign)));
            view.adviceDue().forEach(advice -> marks.add(new Mark(MarkKind.ADVICE_MISSING, advice.id())));
        }
        return marks;
    }

    /** Hands over the answers that count, in the order of the script. */
    static void counting(CallView view, BiConsumer<Place, Recorded> use) {
        view.path().places().forEach(place -> {
            Recorded recorded = view.call().answers().get(place.key());
            if (recorded != null) {
                use.accept(place, recorded);
            }
        });
    }

    /** Whether an answer may be found by its words. */
    static boolean open(CallView view, Place place, Recorded recorded) {
        return !recorded.personal() && !place.question().personal() && !view.withheld(place.key());
    }

    private void add(Set<Mark> marks, CallView view, Place place, Recorded recorded) {
        if (place.question().type() instanceof Phone && recorded.value() instanceof Value.Words(var number)) {
            marks.add(number(number));
        }
        if (open(view, place, recorded) && place.question().type() instanceof Details(var kind)
                && recorded.value() instanceof Value.Fields(var fields)) {
            switch (kind) {
                case PLACE -> place(marks, fields);
                case PERSON -> words(marks, MarkKind.PERSON, String.join(" ", fields.values()));
                case VEHICLE -> Optional.ofNullable(fields.get("plate"))
                        .ifPresent(plate -> marks.add(new Mark(MarkKind.PLATE, packed(plate))));
            }
        }
    }

    private static void place(Set<Mark> marks, Map<String, String> fields) {
        words(marks, MarkKind.PLACE, String.join(" ", fields.values()));
        String premises = Optional.ofNullable(fields.get("premises")).orElse(fields.getOrDefault(Details.DETAIL, ""));
        words(marks, MarkKind.PREMISES, premises);
        String name = Spelling.name(premises);
        if (name.length() >= NAME_MIN) {
            marks.add(new Mark(MarkKind.SAME_PLACE, name));
        }
    }

    private static void words(Set<Mark> marks, MarkKind kind, String text) {
        Spelling.words(text).forEach(word -> marks.add(new Mark(kind, word)));
    }

    /** A number plate as it is kept here. */
    static String packed(String plate) {
        return plate.replace(" ", "");
    }

    private Mark number(String number) {
        return new Mark(MarkKind.NUMBER, sealing.digest(number));
    }
}
