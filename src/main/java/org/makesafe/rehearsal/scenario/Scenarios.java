package org.makesafe.rehearsal.scenario;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.makesafe.script.Script;
import org.makesafe.script.source.Problem;
import org.makesafe.script.source.Problem.Code;

/** Reads scenarios and checks each against the script that it names. */
public final class Scenarios {
    private Scenarios() {}

    /**
     * Reads files.
     *
     * @param files their contents by name, each at most one million bytes of UTF-8
     * @param scripts finds a script that handlers take calls with
     * @param problems takes everything that is wrong
     * @return those that can be used
     */
    public static List<Scenario> read(Map<String, byte[]> files, Function<String, Optional<Script>> scripts,
            List<Problem> problems) {
        var reader = new ScenarioReader();
        var ids = new HashSet<String>();
        var whole = new ArrayList<Scenario>();
        files.forEach((name, yaml) -> {
            var wrong = new ArrayList<Problem>();
            reader.read(name, yaml, wrong).ifPresent(read -> {
                Scenario scenario = read.scenario();
                if (!ids.add(scenario.id())) {
                    read.file().at().problem(scenario, Code.DUPLICATE_ID,
                            "There are two scenarios named “%s”.".formatted(scenario.id()));
                }
                scripts.apply(scenario.script()).filter(Script::forHandlers).ifPresentOrElse(
                        script -> new ScenarioCheck(scenario, script, read.file()).check(wrong),
                        () -> read.file().at().problem(scenario, Code.SCENARIO_UNKNOWN,
                                "No handler takes calls with a script named “%s”.".formatted(scenario.script())));
                if (wrong.isEmpty()) {
                    whole.add(scenario);
                }
            });
            problems.addAll(wrong);
        });
        return whole;
    }
}
