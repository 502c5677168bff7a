package org.makesafe.review.cycle;

import com.fasterxml.uuid.NoArgGenerator;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.makesafe.call.CallView;
import org.makesafe.call.Calls;
import org.makesafe.call.Refusals;
import org.makesafe.call.record.Recorded;
import org.makesafe.flow.Outcome;
import org.makesafe.flow.Outcome.Moved;
import org.makesafe.flow.Place;
import org.makesafe.script.Texts;
import org.makesafe.script.Value;
import org.springframework.stereotype.Service;

/** The lessons that everybody can read: written by supervisors, kept only where nothing in them leads back to a call or a person. */
@Service
public class Lessons {
    /** What a lesson is written in, in order. */
    static final List<String> FIELDS = List.of("title", "happened", "advice");
    private static final int TITLE_MAX = 200;
    private static final int STEP_MAX = 100;
    private static final String NAME = "name";
    private final LessonRows rows;
    private final Reviews reviews;
    private final Calls calls;
    private final NoArgGenerator ids;

    Lessons(LessonRows rows, Reviews reviews, Calls calls, NoArgGenerator ids) {
        this.rows = rows;
        this.reviews = reviews;
        this.calls = calls;
        this.ids = ids;
    }

    /** The latest lessons, without those withdrawn. */
    public List<Lesson> all() {
        return rows.findTop100ByWithdrawnAtIsNullOrderByWrittenAtDesc().stream().map(LessonRow::lesson).toList();
    }

    /**
     * Writes a lesson. Which call it comes from is looked at, for the names in it, and not kept.
     *
     * @param step names the step, so that the same one submitted twice writes one lesson
     */
    public Outcome<Lesson> write(UUID call, String supervisor, String step, String title, String happened,
            String advice) {
        if (step.isBlank() || Texts.fault(step, STEP_MAX).isPresent()) {
            return Refusals.BAD_STEP.refused();
        }
        var view = calls.find(call);
        if (view.isEmpty()) {
            return Refusals.NO_SUCH_CALL.refused();
        }
        var texts = List.of(title.strip(), happened.strip(), advice.strip());
        Optional<Outcome<Lesson>> refused = fault(texts, names(view.get()));
        return refused.isPresent() ? refused.get() : reviews.committed(() -> {
            var before = rows.findByStep(supervisor + " " + step);
            var lesson = before.map(LessonRow::lesson).orElseGet(
                    () -> new Lesson(ids.generate(), texts.get(0), texts.get(1), texts.get(2), reviews.now()));
            if (before.isEmpty()) {
                rows.save(new LessonRow(lesson, supervisor, supervisor + " " + step));
            }
            return new Moved<>(lesson);
        });
    }

    /** Takes a lesson off the page for good; it is kept, with who withdrew it and when. */
    public Outcome<Lesson> withdraw(UUID lesson, String supervisor) {
        return reviews.committed(() -> rows.findById(lesson).<Outcome<Lesson>>map(row -> {
            row.withdraw(supervisor, reviews.now());
            rows.save(row);
            return new Moved<>(row.lesson());
        }).orElseGet(LessonRefusal.NO_SUCH_LESSON::refused));
    }

    /** What is wrong first, at the field where it is. */
    private static Optional<Outcome<Lesson>> fault(List<String> texts, List<String> names) {
        for (int i = 0; i < FIELDS.size(); i++) {
            String field = FIELDS.get(i);
            String text = texts.get(i);
            if (text.isEmpty()) {
                return Optional.of(LessonRefusal.LESSON_INCOMPLETE.refused(field));
            }
            var bad = Texts.fault(text, i == 0 ? TITLE_MAX : Texts.NOTE_MAX);
            if (bad.isPresent()) {
                return bad.map(f -> AtField.refused(field, f));
            }
            var named = Anonymous.fault(text, names);
            if (named.isPresent()) {
                return named.map(why -> why.refused(field));
            }
        }
        return Optional.empty();
    }

    /** The handler, and whatever was recorded as somebody's name. */
    private static List<String> names(CallView view) {
        var names = new ArrayList<String>();
        names.add(view.call().handler());
        view.path().places().forEach(place -> {
            Recorded recorded = view.call().answers().get(place.key());
            if (recorded != null && recorded.value() != null) {
                named(place, recorded.value()).forEach(names::add);
            }
        });
        return names;
    }

    private static Stream<String> named(Place place, Value value) {
        return switch (value) {
            case Value.Fields(var byId) -> byId.entrySet().stream().filter(e -> e.getKey().contains(NAME))
                    .map(java.util.Map.Entry::getValue);
            case Value.Words(var text) when place.question().personal() && place.key().question().contains(NAME)
                    && place.question().type().options().isEmpty() ->
                Stream.of(text);
            case Value.Words _,Value.Several _ -> Stream.of();
        };
    }
}
