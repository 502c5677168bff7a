package org.makesafe.quality;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.makesafe.call.CallView;
import org.makesafe.call.lifecycle.CallState;
import org.makesafe.call.record.Entry;
import org.makesafe.call.record.Recorded;
import org.makesafe.flow.Place;
import org.makesafe.script.Details;
import org.makesafe.script.Quality;
import org.makesafe.script.Quality.Deviation;
import org.makesafe.script.Quality.Target;
import org.makesafe.script.Question;
import org.makesafe.script.Sentence;
import org.makesafe.script.Status;
import org.makesafe.script.Value;

/** Whether questions were asked, in their turn and soon enough, and whether what came of it is complete. */
final class QuestionLines {
    private final Sheet sheet;
    private final CallView view;
    private final Course course;

    QuestionLines(Sheet sheet, CallView view, Course course) {
        this.sheet = sheet;
        this.view = view;
        this.course = course;
    }

    void add() {
        List<Place> places = view.path().places();
        boolean dropped = view.call().standing().state() == CallState.DROPPED;
        int last = dropped
                ? places.reversed().stream().filter(p -> view.path().counts(p.key())).findFirst()
                        .map(places::indexOf).orElse(-1)
                : places.size();
        for (int i = 0; i < places.size(); i++) {
            Place place = places.get(i);
            Recorded recorded = view.path().counts(place.key()) ? view.call().answers().get(place.key()) : null;
            if (recorded == null ? i < last : true) {
                place(place, recorded);
            }
        }
    }

    private void place(Place place, @Nullable Recorded recorded) {
        Question question = place.question();
        if (question.noteRequired()) {
            assessed(place, recorded);
        } else if (place.stage().urgent() || question.mandatory() || named(question.id())) {
            asked(place, recorded);
        }
        if (recorded != null) {
            soon(place);
            complete(place, recorded);
            if (recorded.basis() != null && recorded.basis().machine()) {
                add(Deviation.UNCONFIRMED, place, false, Found.UNCONFIRMED.of(label(place)), recorded.entry());
            }
        }
    }

    private boolean named(String question) {
        var own = sheet.quality().questions().get(question);
        return own != null && own.containsKey(Deviation.NEVER_ASKED);
    }

    private void assessed(Place place, @Nullable Recorded recorded) {
        boolean answered = recorded != null && recorded.status() == Status.ANSWERED;
        boolean noted = recorded != null && recorded.note() != null && !recorded.note().isBlank();
        Found found = !answered ? Found.NOT_ASSESSED : noted ? Found.ASSESSED : Found.ASSESSED_WITHOUT_NOTE;
        add(Deviation.ASSESSMENT_EMPTY, place, answered && noted, found.of(label(place)), entry(recorded));
    }

    private void asked(Place place, @Nullable Recorded recorded) {
        boolean urgent = place.stage().urgent();
        boolean asked = recorded != null && recorded.status() != Status.NOT_ASKED;
        Found found = asked ? Found.ASKED : recorded == null ? Found.NEVER_ASKED : Found.MARKED_NOT_ASKED;
        add(urgent ? Deviation.URGENT_NEVER_ASKED : Deviation.NEVER_ASKED, place, asked, found.of(label(place)),
                entry(recorded));
        if (asked) {
            turn(place, urgent, entry(recorded));
        }
    }

    private void turn(Place place, boolean urgent, int entry) {
        Place after = course.overtaken(place.key());
        Place atEnd = course.overtakenAtEnd(place.key());
        Deviation late = urgent ? Deviation.URGENT_ASKED_LATE : Deviation.ASKED_LATE;
        if (after == null || (urgent && after.stage().urgent())) {
            add(late, place, true, Found.ASKED_IN_TURN.of(label(place)), entry);
        } else if (!urgent && atEnd != null
                && sheet.quality().atQuestion(Deviation.ASKED_AT_END, place.question().id()).isPresent()) {
            add(Deviation.ASKED_AT_END, place, false, Found.ASKED_AT_END.of(label(place), label(atEnd)), entry);
        } else {
            add(late, place, false, Found.ASKED_LATE.of(label(place), label(after)), entry);
        }
    }

    private void soon(Place place) {
        Long most = sheet.within(Target.URGENT_ANSWERED);
        Entry first = course.first(place.key());
        if (most != null && first != null && place.stage().urgent() && place.question().mandatory()) {
            long seconds = Math.max(0, Duration.between(course.taken(), first.at()).toSeconds());
            boolean met = seconds <= most;
            add(Deviation.URGENT_SLOW, place, met, met
                    ? Found.ANSWERED_SOON.of(label(place), most)
                    : Found.ANSWERED_SLOWLY.of(label(place), seconds, most), first.number());
        }
    }

    private void complete(Place place, Recorded recorded) {
        List<String> wanted = sheet.quality().details().getOrDefault(place.question().id(), List.of());
        if (wanted.isEmpty() || recorded.status() != Status.ANSWERED
                || !(place.question().type() instanceof Details(var kind))) {
            return;
        }
        var given = recorded.value() instanceof Value.Fields(var byId) ? byId.keySet() : List.<String>of();
        var missing = kind.fields().stream().filter(f -> wanted.contains(f.id()) && !given.contains(f.id())).toList();
        missing.forEach(field -> add(Deviation.DETAILS_MISSING, place, false, Found.DETAIL_MISSING.of(label(place),
                Sentence.of("field.%s.%s".formatted(kind, field.id()), field.label())), recorded.entry()));
        if (missing.isEmpty()) {
            add(Deviation.DETAILS_MISSING, place, true, Found.DETAILS_THERE.of(label(place)), recorded.entry());
        }
    }

    private void add(Quality.Deviation deviation, Place place, boolean met, Sentence found, int entry) {
        sheet.question(deviation, place.question().id(), met, found, place.key().toString(), entry);
    }

    private static String label(Place place) {
        String label = place.question().label();
        return place.stage().repeat() == null ? label : place.title() + ": " + label;
    }

    private static int entry(@Nullable Recorded recorded) {
        return recorded == null ? 0 : recorded.entry();
    }
}
