package org.makesafe.review.board;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.makesafe.call.CallView;
import org.makesafe.call.record.Recorded;
import org.makesafe.flow.Place;
import org.makesafe.script.Languages.Spoken;
import org.makesafe.web.ScreenTexts;
import org.springframework.stereotype.Component;

/** What a supervisor who follows a call sees of it: where the handler is, what is known, what was advised. */
@Component
class Followed {
    private final ScreenTexts texts;

    Followed(ScreenTexts texts) {
        this.texts = texts;
    }

    /**
     * For the template.
     *
     * @param say what the handler says now; null at the end of the script
     */
    record Content(@Nullable String stage, @Nullable String question, @Nullable Spoken say, List<Stage> stages,
            List<Known> known) {}

    /** A stage with how many of its questions have an answer. */
    record Stage(String title, int answered, int questions, boolean current) {}

    /** An answer; what identifies the caller is named and not shown. */
    record Known(String label, String text) {}

    Content of(CallView view) {
        var position = view.position();
        var say = position.map(place -> view.say(place.question())).orElse(null);
        return new Content(position.map(Place::title).orElse(null),
                position.map(place -> place.question().label()).orElse(null), say, stages(view), known(view));
    }

    private static List<Stage> stages(CallView view) {
        Map<String, List<Place>> byTitle = new LinkedHashMap<>();
        view.path().places()
                .forEach(place -> byTitle.computeIfAbsent(place.title(), _ -> new ArrayList<>()).add(place));
        return byTitle.entrySet().stream().map(stage -> new Stage(stage.getKey(),
                (int) stage.getValue().stream().filter(place -> view.path().counts(place.key())).count(),
                stage.getValue().size(),
                view.position().filter(stage.getValue()::contains).isPresent())).toList();
    }

    private List<Known> known(CallView view) {
        return view.path().places().stream().filter(place -> view.call().answers().containsKey(place.key()))
                .map(place -> new Known(place.question().label(), shown(view, place))).toList();
    }

    private String shown(CallView view, Place place) {
        Recorded answer = java.util.Objects.requireNonNull(view.call().answers().get(place.key()));
        if (answer.value() == null) {
            return texts.word("status", answer.status());
        }
        return answer.personal() ? texts.of("follow.kept-back") : place.question().type().show(answer.value());
    }
}
