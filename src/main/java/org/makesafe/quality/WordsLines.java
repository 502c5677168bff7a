package org.makesafe.quality;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.makesafe.call.CallView;
import org.makesafe.call.record.Fact;
import org.makesafe.flow.Place;
import org.makesafe.script.FreeText;
import org.makesafe.script.Quality.Deviation;
import org.makesafe.script.Sentence;
import org.makesafe.script.Value;
import org.makesafe.script.check.Blame;

/** Whether what was written for the record blames a child. The caller's own words, kept as said, are never looked at. */
final class WordsLines {
    private final Sheet sheet;
    private final CallView view;
    private final Course course;
    private boolean found;

    WordsLines(Sheet sheet, CallView view, Course course) {
        this.sheet = sheet;
        this.view = view;
        this.course = course;
    }

    void add() {
        view.path().places().forEach(this::answer);
        view.call().advice().forEach((id, said) -> look(said.note())
                .ifPresent(word -> report(Found.BLAMES_IN_ADVICE.of(word, id), said.entry())));
        look(view.call().notes()).ifPresent(word -> report(Found.BLAMES_IN_NOTES.of(word), 0));
        course.decisions().forEach(decision -> look(reason(decision.fact())).ifPresent(
                word -> report(Found.BLAMES_IN_REASON.of(word), decision.number())));
        if (!found) {
            sheet.call(Deviation.BLAMING_WORDS, true, Found.NO_BLAME.of(), 0);
        }
    }

    private void answer(Place place) {
        var recorded = view.call().answers().get(place.key());
        if (recorded != null) {
            boolean handlers = place.question().type() instanceof FreeText text && !text.verbatim();
            String words = handlers && recorded.value() instanceof Value.Words(var text) ? text : null;
            look(words).or(() -> look(recorded.note())).ifPresent(word -> report(
                    Found.BLAMES_IN_ANSWER.of(word, place.question().label()), recorded.entry()));
        }
    }

    private static @Nullable String reason(Fact fact) {
        return switch (fact) {
            case Fact.DangerChanged danger -> danger.reason();
            case Fact.GradeChosen grade -> grade.rationale();
            default -> null;
        };
    }

    private static Optional<String> look(@Nullable String text) {
        return text == null ? Optional.empty() : Blame.in(text);
    }

    private void report(Sentence sentence, int entry) {
        found = true;
        sheet.call(Deviation.BLAMING_WORDS, false, sentence, entry);
    }
}
