package org.makesafe.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.makesafe.call.CallView;
import org.makesafe.flow.Place;
import org.makesafe.script.Advice;
import org.makesafe.script.QuestionKey;
import tools.jackson.databind.JsonNode;

/** Checks what a journey says must hold at a point, so that an approved transcript can't hide a mistake. */
final class Expectations {
    private Expectations() {}

    static void check(String doing, JsonNode expected, CallView view) {
        expected.properties().forEach(e -> {
            JsonNode n = e.getValue();
            var that = assertThat(n.isArray() ? Journey.strings(n) : List.of(n.asString())).as("%s: %s", doing,
                    e.getKey());
            switch (e.getKey()) {
                case "advice-includes" -> assertThat(due(view)).as("%s: %s", doing, e.getKey())
                        .containsAll(Journey.strings(n));
                case "advice-excludes" -> assertThat(due(view)).as("%s: %s", doing, e.getKey())
                        .doesNotContainAnyElementsOf(Journey.strings(n));
                default -> that.isEqualTo(actual(e.getKey(), view));
            }
        });
    }

    private static List<String> actual(String what, CallView view) {
        return switch (what) {
            case "position" -> List.of(view.position().map(Place::key).map(QuestionKey::toString).orElse("end"));
            case "state" -> List.of(view.call().standing().state().name());
            case "danger" -> List.of(view.call().standing().danger().name());
            case "suggested" -> List.of(view.suggested().grade().name());
            case "grade-outgrown" -> List.of(String.valueOf(view.gradeOutgrown()));
            case "covert" -> List.of(view.judgement().covert() ? "on" : "off");
            case "language" -> List.of(view.call().language());
            case "handler" -> List.of(view.call().handler());
            case "alerts" -> view.judgement().alerts().stream().map(f -> f.alert().id()).toList();
            case "off-path" -> view.path().offPath().stream().map(QuestionKey::toString).toList();
            case "due" -> due(view);
            case "mandatory-open" -> view.mandatoryOpen().stream().map(p -> p.key().toString()).toList();
            default -> throw new IllegalArgumentException("Nobody knows how to expect " + what);
        };
    }

    private static List<String> due(CallView view) {
        return view.adviceDue().stream().map(Advice::id).toList();
    }
}
