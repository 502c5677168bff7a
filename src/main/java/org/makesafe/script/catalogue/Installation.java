package org.makesafe.script.catalogue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.makesafe.script.Contacts;
import org.makesafe.script.Script;
import org.makesafe.script.check.Continuation;
import org.makesafe.script.publication.Action;
import org.makesafe.script.publication.Decision;
import org.makesafe.script.publication.Publication;
import org.makesafe.script.publication.Request;
import org.makesafe.script.publication.Rules;
import org.makesafe.script.source.BrokenScripts;
import org.makesafe.script.source.ContactsReader;
import org.makesafe.script.source.ContactsSource;
import org.makesafe.script.source.Problem;
import org.makesafe.script.source.ScriptBundle;
import org.makesafe.script.source.ScriptSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The files that the service starts with. A file that was never published is published by them; one that was changes nothing, so
 * what authors published or rolled back since stays as they left it.
 */
final class Installation {
    private static final Logger LOG = LoggerFactory.getLogger(Installation.class);
    private final List<Problem> problems = new ArrayList<>();
    private final List<Found> scripts = new ArrayList<>();
    private final Contacts contacts;

    private record Found(Script script, ScriptBundle bundle) {}

    /**
     * Reads the files of a location.
     *
     * @param overlays a location with the overlays of the force, and contacts in place of the usual ones; empty for none
     * @throws BrokenScripts if any of them has a problem
     */
    Installation(String location, String overlays) {
        var ids = new HashSet<String>();
        List<ScriptBundle> bundles = ScriptFiles.scripts(location, overlays, problems);
        if (bundles.isEmpty()) {
            problems.add(new Problem(location, 0, 0, Problem.Code.NO_SCRIPTS, "There is no script here."));
        }
        var wholes = new ArrayList<ScriptSource.Whole>();
        for (ScriptBundle bundle : bundles) {
            Proof proof = Proof.of(bundle, whole -> {
                Script script = whole.script();
                wholes.add(whole);
                if (!ids.add(script.id())) {
                    problems.add(new Problem(bundle.name(), 0, 0, Problem.Code.DUPLICATE_ID,
                            "Another file holds a script named “%s” too.".formatted(script.id())));
                }
                scripts.add(new Found(script, bundle));
            });
            problems.addAll(proof.problems());
            LOG.info("{}: {} states explored in {} ms, {} problem(s)", bundle.name(), proof.states(),
                    proof.took().toMillis(), proof.problems().size());
        }
        continued(wholes);
        this.contacts = ScriptFiles.contacts(overlays).or(() -> ScriptFiles.contacts(location)).map(this::contacts)
                .orElse(Contacts.NONE);
        if (!problems.isEmpty()) {
            throw new BrokenScripts(problems);
        }
    }

    /** What a telephone speaks must fit what a handler goes on with; told once every script is whole. */
    private void continued(List<ScriptSource.Whole> wholes) {
        if (problems.isEmpty()) {
            var all = wholes.stream().map(ScriptSource.Whole::script).toList();
            wholes.forEach(whole -> {
                Continuation.check(whole, all);
                problems.addAll(whole.at().problems());
            });
        }
    }

    Contacts contacts() {
        return contacts;
    }

    /** The scripts in the files, by their ids. */
    Map<String, Script> scripts() {
        return scripts.stream().collect(Collectors.toUnmodifiableMap(found -> found.script().id(), Found::script));
    }

    /** Publishes what was never published. */
    void publish(Journal journal, StoredScripts versions) {
        scripts.forEach(found -> journal.committed(() -> {
            var history = journal.history();
            var decision = new Rules(history, "", journal.now())
                    .decide(Request.of(found.script().id(), found.bundle().hash(), Action.INSTALL,
                            Publication.INSTALLATION));
            if (decision instanceof Decision.Done(var entry) && entry.number() > history.last()) {
                versions.keep(found.script().id(), found.bundle(), entry.at());
                journal.append(entry);
            }
            return decision;
        }));
    }

    private Contacts contacts(ScriptFiles.File file) {
        return switch (new ContactsReader().read(file.name(), file.content())) {
            case ContactsSource.Whole(var read) -> read;
            case ContactsSource.Broken(var more) -> {
                problems.addAll(more);
                yield Contacts.NONE;
            }
        };
    }
}
