package org.makesafe.insight;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.makesafe.script.AnswerType.Option;
import org.makesafe.script.Script;
import org.makesafe.script.catalogue.Catalogue;
import org.makesafe.script.catalogue.ScriptVersion;
import org.springframework.stereotype.Component;

/** The words of ids, as the scripts now in use have them; an id that none of them knows is shown as it is. */
@Component
class Names {
    static final String SECTOR = "sector of ";
    private final Catalogue catalogue;

    Names(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** A script's title. */
    String script(String id) {
        return catalogue.current(id).map(version -> version.script().title()).orElse(id);
    }

    /** The scripts in use. */
    List<Option> scripts() {
        return catalogue.current().stream()
                .map(version -> new Option(version.script().id(), version.script().title()))
                .sorted(Comparator.comparing(Option::label)).toList();
    }

    /** The kinds of place that a script in use tells apart. */
    List<Option> sectors() {
        return all().entrySet().stream().filter(words -> words.getKey().startsWith(SECTOR))
                .map(words -> new Option(words.getKey().substring(SECTOR.length()), words.getValue()))
                .sorted(Comparator.comparing(Option::label)).toList();
    }

    /** Words by id: questions by their own, options by {@code question/option}, flags and advice by their own, kinds of place after {@value #SECTOR}. */
    Map<String, String> all() {
        var words = new HashMap<String, String>();
        catalogue.current().stream().map(ScriptVersion::script).forEach(script -> of(script, words));
        return words;
    }

    private static void of(Script script, Map<String, String> words) {
        script.stages().stream().flatMap(stage -> stage.questions().stream()).forEach(question -> {
            words.putIfAbsent(question.id(), question.label());
            for (Option option : question.type().options()) {
                words.putIfAbsent(question.id() + "/" + option.id(), option.label());
                if (question.id().equals(script.report().sector())) {
                    words.putIfAbsent(SECTOR + option.id(), option.label());
                }
            }
        });
        script.report().flags().forEach(flag -> words.putIfAbsent(flag.id(), flag.label()));
        script.advice().forEach(advice -> words.putIfAbsent(advice.id(), advice.id() + " " + advice.words()));
    }
}
