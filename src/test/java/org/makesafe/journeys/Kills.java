package org.makesafe.journeys;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.makesafe.script.PublishedScript;
import org.makesafe.script.Script;
import org.makesafe.script.check.ScriptCheck;
import org.makesafe.script.source.ScriptBundle;
import org.makesafe.script.source.ScriptReader;
import org.makesafe.script.source.ScriptSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Finds out what notices a mistake in the usual script: reading it, a journey that goes another way, or the check. */
final class Kills {
    private final ScriptReader reader = new ScriptReader();
    private final JsonNode tree = new YAMLMapper().readTree(PublishedScript.inEnglishAlone());
    private final Map<Journey, List<String>> told = new LinkedHashMap<>();

    /** Who notices first. */
    enum By {
        READING,
        JOURNEYS,
        CHECK,
        NOBODY
    }

    Kills() {
        Script script = PublishedScript.read();
        Journey.names().map(Journey::read).filter(journey -> journey.script() == null)
                .forEach(journey -> told.put(journey, Retelling.of(script, journey)));
    }

    /** Every mutant of the script. */
    List<Mutant> mutants() {
        return Mutants.of(tree);
    }

    /** What notices a mutant. */
    By of(Mutant mutant) {
        return switch (reader.read(ScriptBundle.of("mutant.yaml", mutant.file(tree)))) {
            case ScriptSource.Broken _ -> By.READING;
            case ScriptSource.Whole(var script, var at) -> {
                if (told.entrySet().stream().anyMatch(e -> Retelling.differs(script, e.getKey(), e.getValue()))) {
                    yield By.JOURNEYS;
                }
                ScriptCheck.check(script, at);
                yield at.problems().isEmpty() ? By.NOBODY : By.CHECK;
            }
        };
    }
}
