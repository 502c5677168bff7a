package org.makesafe.review.records;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.SequencedSet;
import org.jspecify.annotations.Nullable;
import org.makesafe.call.CallView;
import org.makesafe.call.Spelling;
import org.makesafe.call.record.Chosen;
import org.makesafe.call.record.Call;
import org.makesafe.call.record.HandOff;
import org.makesafe.call.record.Said;
import org.makesafe.script.Phone;

/** Every word of a record that free text finds: answers as shown, notes, reasons. Nothing that is personal or withheld. */
final class Words {
    private Words() {}

    /** The words once each, parted by spaces; none of a practice call. */
    static String of(CallView view) {
        var words = new LinkedHashSet<String>();
        Call call = view.call();
        if (call.practice() == null) {
            Marks.counting(view, (place, recorded) -> {
                // Of a telephone number there is a digest, and nothing else.
                if (Marks.open(view, place, recorded) && !(place.question().type() instanceof Phone)) {
                    add(words, recorded.value() == null ? null : place.question().type().show(recorded.value()));
                    add(words, recorded.note());
                }
            });
            add(words, call.notes());
            call.advice().values().stream().map(Said::note).forEach(note -> add(words, note));
            Chosen grade = call.grade();
            add(words, grade == null ? null : grade.rationale());
            add(words, call.dangerReason());
            call.handOffs().stream().map(HandOff::incident).forEach(incident -> add(words, incident));
        }
        return String.join(" ", words);
    }

    private static void add(SequencedSet<String> words, @Nullable String text) {
        List<String> more = Spelling.words(Objects.requireNonNullElse(text, ""));
        words.addAll(more);
    }
}
