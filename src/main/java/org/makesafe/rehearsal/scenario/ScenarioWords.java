package org.makesafe.rehearsal.scenario;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.makesafe.script.Languages;
import org.makesafe.script.check.Phrases;
import org.makesafe.script.source.Problem.Code;
import org.makesafe.script.source.StrictFile;
import tools.jackson.databind.JsonNode;

/**
 * Checks the words of a scenario. A caller who is made up may be wrong and offer what nobody should do, for the handler to answer; but
 * they teach nobody a falsehood, and blame no child. What the expert says keeps every rule of a script.
 */
final class ScenarioWords {
    private static final Pattern NUMBER = Pattern.compile("(?<![\\d+])(?:\\+44|0)[\\d ]{9,13}");
    private static final Pattern DRAMA = Pattern.compile("(?:\\+44|0)(?:1632960|7700900)\\d{3}");
    private final Scenario scenario;
    private final StrictFile file;

    ScenarioWords(Scenario scenario, StrictFile file) {
        this.scenario = scenario;
        this.file = file;
    }

    void check() {
        var callers = Phrases.of(scenario.caller().language());
        scenario.whenAsked().values().forEach(reply -> heard(reply, callers));
        heard(scenario.otherwise(), callers);
        scenario.onAdvice().values().forEach(reaction -> heard(reaction, reaction.say(), callers));
        heard(scenario, scenario.opening(), callers);
        scenario.interruptions().forEach(one -> {
            heard(one, one.words(), callers);
            one.changes().values().forEach(reply -> heard(reply, callers));
        });
        var experts = Phrases.of(Languages.ENGLISH);
        Stream.of(scenario.title(), scenario.about(), scenario.caller().role(), scenario.caller().voice())
                .forEach(text -> written(scenario, text, experts));
        written(scenario.expert(), scenario.expert().because(), experts);
        scenario.expert().points().forEach(point -> {
            written(point, point.did(), experts);
            written(point, point.why(), experts);
        });
        scenario.handler().values().forEach(expectation -> {
            if (expectation.note() != null) {
                written(expectation, expectation.note(), experts);
            }
        });
        numbers(file.tree());
    }

    private void heard(Reply reply, Phrases phrases) {
        heard(reply, reply.say(), phrases);
        if (reply.covert() != null) {
            heard(reply, reply.covert(), phrases);
        }
    }

    private void heard(Object part, String words, Phrases phrases) {
        found(part, phrases.untrue(words), phrases.blaming(words));
    }

    private void written(Object part, String words, Phrases phrases) {
        found(part, phrases.unsafe(words), phrases.blaming(words));
    }

    private void found(Object part, Optional<String> unsafe, Optional<String> blaming) {
        unsafe.ifPresent(found -> file.at().problem(part, Code.UNSAFE_WORDS,
                "Never say “%s” here: it is untrue or unsafe.".formatted(found)));
        blaming.ifPresent(found -> file.at().problem(part, Code.BLAMING_WORDS,
                "“%s” blames the child.".formatted(found)));
    }

    private void numbers(JsonNode node) {
        if (node.isString()) {
            NUMBER.matcher(node.asString()).results().map(found -> found.group().strip())
                    .filter(number -> !DRAMA.matcher(number.replace(" ", "")).matches())
                    .forEach(number -> file.at().problem(node, Code.SCENARIO_NUMBER,
                            "“%s” could be somebody's number.".formatted(number)));
        }
        node.forEach(this::numbers);
    }
}
