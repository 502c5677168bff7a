package org.makesafe.rehearsal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.makesafe.rehearsal.scenario.Scenario;
import org.makesafe.rehearsal.scenario.Scenarios;
import org.makesafe.script.catalogue.Catalogue;
import org.makesafe.script.catalogue.ScriptFiles;
import org.makesafe.script.catalogue.ScriptVersion;
import org.makesafe.script.source.BrokenScripts;
import org.makesafe.script.source.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The scenarios beside the scripts. Those that do not fit what calls begin with now are set aside until they do. */
@Component
class Shelf {
    private static final Logger LOG = LoggerFactory.getLogger(Shelf.class);
    private final Map<String, byte[]> files = new LinkedHashMap<>();
    private final Map<String, Scenario> scenarios = new LinkedHashMap<>();
    private final Map<String, List<Scenario>> fitting = new ConcurrentHashMap<>();
    private final Catalogue catalogue;

    /**
     * Reads the scenarios of a location.
     *
     * @throws BrokenScripts if one does not fit the script in the files beside it
     */
    Shelf(Catalogue catalogue, @Value("${makesafe.scripts.location:classpath:call-scripts}") String location) {
        this.catalogue = catalogue;
        ScriptFiles.scenarios(location).forEach(file -> files.put(file.name(), file.content()));
        var problems = new ArrayList<Problem>();
        Scenarios.read(files, catalogue::installed, problems)
                .forEach(scenario -> scenarios.put(scenario.id(), scenario));
        if (!problems.isEmpty()) {
            throw new BrokenScripts(problems);
        }
    }

    /** Any of them, for a call that was begun with it. */
    Optional<Scenario> find(String id) {
        return Optional.ofNullable(scenarios.get(id));
    }

    /** Those that can be rehearsed now, by level and then by title. */
    List<Scenario> offered() {
        return scenarios.values().stream().map(Scenario::script).distinct()
                .flatMap(id -> catalogue.current(id).stream()).flatMap(version -> fitting(version).stream())
                .sorted(java.util.Comparator.comparing(Scenario::level).thenComparing(Scenario::title)).toList();
    }

    private List<Scenario> fitting(ScriptVersion version) {
        return fitting.computeIfAbsent(version.hash(), _ -> {
            var problems = new ArrayList<Problem>();
            var own = new LinkedHashMap<>(files);
            List<Scenario> fit = Scenarios.read(own, id -> Optional.of(version.script())
                    .filter(script -> script.id().equals(id)).or(() -> catalogue.installed(id)), problems);
            problems.forEach(problem -> LOG.warn("A scenario is set aside: {}", problem));
            return fit.stream().filter(scenario -> scenario.script().equals(version.script().id())).toList();
        });
    }
}
