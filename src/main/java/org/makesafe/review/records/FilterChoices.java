package org.makesafe.review.records;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.makesafe.call.lifecycle.CallState;
import org.makesafe.call.lifecycle.Danger;
import org.makesafe.review.cycle.ReviewState;
import org.makesafe.script.Advice;
import org.makesafe.script.AnswerType.Option;
import org.makesafe.script.Grade;
import org.makesafe.script.Script;
import org.makesafe.script.catalogue.Catalogue;
import org.makesafe.script.catalogue.ScriptVersion;
import org.makesafe.web.ScreenTexts;
import org.springframework.stereotype.Component;

/** What can be chosen in the fields of a search that have lists. Lists of scripts are those of the scripts now in use. */
@Component
class FilterChoices {
    private final Catalogue catalogue;
    private final ScreenTexts texts;

    FilterChoices(Catalogue catalogue, ScreenTexts texts) {
        this.catalogue = catalogue;
        this.texts = texts;
    }

    /** For a template. */
    record Choices(List<Option> states, List<Option> dangers, List<Option> grades, List<Option> scripts,
            List<Option> sectors, List<Option> flags, List<Option> indicators, List<Option> missing,
            List<Option> reviews) {}

    Choices all() {
        var scripts = catalogue.current().stream().toList();
        return new Choices(
                Arrays.stream(CallState.values()).map(s -> new Option(s.name(), texts.word("state", s))).toList(),
                Arrays.stream(Danger.values()).map(d -> new Option(d.name(), texts.word("danger", d))).toList(),
                Arrays.stream(Grade.values()).map(g -> new Option(g.name(), texts.word("grade", g))).toList(),
                scripts.stream().flatMap(this::versions).toList(),
                once(scripts.stream().map(ScriptVersion::script).flatMap(FilterChoices::sectors)),
                once(scripts.stream().flatMap(version -> version.script().report().flags().stream())
                        .map(flag -> new Option(flag.id(), flag.label()))),
                once(scripts.stream().map(ScriptVersion::script).flatMap(FilterChoices::indicators)),
                scripts.stream().flatMap(version -> version.script().advice().stream()).map(Advice::id).distinct()
                        .sorted().map(id -> new Option(id, id)).toList(),
                Arrays.stream(ReviewState.values()).map(s -> new Option(s.name(), texts.word("review-state", s)))
                        .toList());
    }

    private static Stream<Option> sectors(Script script) {
        return script.question(String.valueOf(script.report().sector())).stream()
                .flatMap(question -> question.type().options().stream());
    }

    private static Stream<Option> indicators(Script script) {
        return script.report().indicators().stream().flatMap(id -> script.question(id).stream())
                .flatMap(question -> question.type().options().stream().map(option -> new Option(
                        question.id() + "/" + option.id(), question.label() + ": " + option.label())));
    }

    /** Scripts may share what they have; each is offered once. */
    private static List<Option> once(Stream<Option> options) {
        var all = new LinkedHashMap<String, Option>();
        options.forEach(option -> all.putIfAbsent(option.id(), option));
        return List.copyOf(all.values());
    }

    /** A script in every version, then each version, the newest first. */
    private Stream<Option> versions(ScriptVersion current) {
        String id = current.script().id();
        String title = current.script().title();
        return Stream.concat(Stream.of(new Option(id, title)),
                IntStream.iterate(current.number(), number -> number > 0, number -> number - 1)
                        .mapToObj(number -> new Option(id + ":" + number, texts.of("bar.script", title, number))));
    }
}
