package org.makesafe.script.catalogue;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.HexFormat;
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
    private final StoredScripts stored;
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
        this.stored = new StoredScripts(rows);
        this.clock = clock;
        var problems = new ArrayList<Problem>();
        var whole = new ArrayList<Runnable>();
        var ids = new HashSet<String>();
        List<ScriptFiles.File> files = ScriptFiles.scripts(location);
        if (files.isEmpty()) {
            problems.add(new Problem(location, 0, 0, Problem.Code.NO_SCRIPTS, "There is no script here."));
        }
        for (ScriptFiles.File file : files) {
            switch (reader.read(file.name(), file.content())) {
                case ScriptSource.Whole(var script, var at) -> {
                    ScriptCheck.check(script, at);
                    problems.addAll(at.problems());
                    if (!ids.add(script.id())) {
                        problems.add(new Problem(file.name(), 0, 0, Problem.Code.DUPLICATE_ID,
                                "Another file holds a script named “%s” too.".formatted(script.id())));
                    }
                    whole.add(() -> publish(script, file.content()));
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
        return byHash.computeIfAbsent(hash, stored::version);
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

    private void publish(Script script, byte[] content) {
        String hash = hash(content);
        ScriptVersion version = new ScriptVersion(hash, number(hash, script, content), script);
        byHash.put(hash, version);
        current.put(script.id(), version);
    }

    private int number(String hash, Script script, byte[] content) {
        for (int attempt = 1;; attempt++) {
            var stored = rows.findById(hash);
            if (stored.isPresent()) {
                return stored.get().number();
            }
            try {
                int number = rows.lastNumber(script.id()) + 1;
                rows.save(new ScriptVersionRow(hash, script.id(), number, new String(content, StandardCharsets.UTF_8),
                        clock.instant()));
                return number;
            } catch (DataIntegrityViolationException e) {
                // Another instance published at the same moment: look again.
                if (attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    private static String hash(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
