package org.makesafe.script.catalogue;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.makesafe.script.Contacts;
import org.makesafe.script.Heard;
import org.makesafe.script.Script;
import org.makesafe.script.check.ScriptCheck;
import org.makesafe.script.source.BrokenScripts;
import org.makesafe.script.source.ContactsReader;
import org.makesafe.script.source.ContactsSource;
import org.makesafe.script.source.Problem;
import org.makesafe.script.source.ScriptBundle;
import org.makesafe.script.source.ScriptReader;
import org.makesafe.script.source.ScriptSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/**
 * The published scripts, and whom calls may go to. Reads and stores the scripts at start-up; a call keeps the version it began with
 * for ever.
 */
@Component
public class Catalogue {
    private static final int ATTEMPTS = 5;
    private final ScriptReader reader = new ScriptReader();
    private final Map<String, ScriptVersion> byHash = new ConcurrentHashMap<>();
    private final Map<String, ScriptVersion> current = new TreeMap<>();
    private final ScriptVersionRows rows;
    private final Clock clock;
    private final Contacts contacts;

    /**
     * Publishes the scripts of a location.
     *
     * @throws BrokenScripts if any file has a problem; nothing is published then
     */
    Catalogue(ScriptVersionRows rows, Clock clock,
            @Value("${makesafe.scripts.location:classpath:call-scripts}") String location) {
        this.rows = rows;
        this.clock = clock;
        var problems = new ArrayList<Problem>();
        var whole = new ArrayList<Runnable>();
        var ids = new HashSet<String>();
        List<ScriptBundle> bundles = ScriptFiles.scripts(location, problems);
        if (bundles.isEmpty()) {
            problems.add(new Problem(location, 0, 0, Problem.Code.NO_SCRIPTS, "There is no script here."));
        }
        for (ScriptBundle bundle : bundles) {
            switch (reader.read(bundle)) {
                case ScriptSource.Whole(var script, var at) -> {
                    ScriptCheck.check(script, at);
                    problems.addAll(at.problems());
                    if (!ids.add(script.id())) {
                        problems.add(new Problem(bundle.name(), 0, 0, Problem.Code.DUPLICATE_ID,
                                "Another file holds a script named “%s” too.".formatted(script.id())));
                    }
                    whole.add(() -> publish(script, bundle));
                }
                case ScriptSource.Broken(var more) -> problems.addAll(more);
            }
        }
        this.contacts = ScriptFiles.contacts(location).map(file -> contacts(file, problems)).orElse(Contacts.NONE);
        if (!problems.isEmpty()) {
            throw new BrokenScripts(problems);
        }
        whole.forEach(Runnable::run);
    }

    /** The version of each script that new calls use, by script id. */
    public Collection<ScriptVersion> current() {
        return java.util.Collections.unmodifiableCollection(current.values());
    }

    /** Those whose trigger phrases are in what was heard, the longest phrase first. */
    public List<ScriptVersion> offered(String heard) {
        var words = Heard.of(heard);
        return current.values().stream().filter(version -> words.longest(version.script().triggers()) > 0)
                .sorted(Comparator.comparingInt((ScriptVersion v) -> words.longest(v.script().triggers())).reversed())
                .toList();
    }

    /** Whom calls may go to. */
    public Contacts contacts() {
        return contacts;
    }

    /** The version of a script that new calls use. */
    public Optional<ScriptVersion> current(String scriptId) {
        return Optional.ofNullable(current.get(scriptId));
    }

    /**
     * A version that was published at any time.
     *
     * @throws IllegalArgumentException if none ever had this hash
     */
    public ScriptVersion version(String hash) {
        return byHash.computeIfAbsent(hash, h -> rows.findById(h).map(this::read)
                .orElseThrow(() -> new IllegalArgumentException("No script version has the hash " + h)));
    }

    private static Contacts contacts(ScriptFiles.File file, List<Problem> problems) {
        return switch (new ContactsReader().read(file.name(), file.content())) {
            case ContactsSource.Whole(var contacts) -> contacts;
            case ContactsSource.Broken(var more) -> {
                problems.addAll(more);
                yield Contacts.NONE;
            }
        };
    }

    private void publish(Script script, ScriptBundle bundle) {
        String hash = bundle.hash();
        ScriptVersion version = new ScriptVersion(hash, number(hash, script, bundle), script);
        byHash.put(hash, version);
        current.put(script.id(), version);
    }

    private int number(String hash, Script script, ScriptBundle bundle) {
        for (int attempt = 1;; attempt++) {
            var stored = rows.findById(hash);
            if (stored.isPresent()) {
                return stored.get().number();
            }
            try {
                int number = rows.lastNumber(script.id()) + 1;
                rows.save(new ScriptVersionRow(hash, script.id(), number, bundle, clock.instant()));
                return number;
            } catch (DataIntegrityViolationException e) {
                // Another instance published at the same moment: look again.
                if (attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    private ScriptVersion read(ScriptVersionRow row) {
        return switch (reader.read(row.bundle())) {
            case ScriptSource.Whole(var script, _) ->
                new ScriptVersion(String.valueOf(row.getId()), row.number(), script);
            case ScriptSource.Broken(var problems) -> throw new BrokenScripts(problems);
        };
    }
}
