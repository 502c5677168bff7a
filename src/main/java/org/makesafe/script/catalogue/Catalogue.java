package org.makesafe.script.catalogue;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.makesafe.script.Contacts;
import org.makesafe.script.Heard;
import org.makesafe.script.Script;
import org.makesafe.script.source.BrokenScripts;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The published scripts, and whom calls may go to. What is current follows from the journal of publications and the clock; a call
 * keeps the version it began with for ever.
 */
@Component
public class Catalogue {
    private final StoredScripts versions;
    private final Journal journal;
    private final Contacts contacts;
    private final Map<String, Script> installed;

    /**
     * Publishes what is new among the scripts of a location.
     *
     * @throws BrokenScripts if any file has a problem; nothing is published then
     */
    Catalogue(StoredScripts versions, Journal journal,
            @Value("${makesafe.scripts.location:classpath:call-scripts}") String location,
            @Value("${makesafe.force.overlay:}") String overlays) {
        this.versions = versions;
        this.journal = journal;
        var installation = new Installation(location, overlays);
        this.contacts = installation.contacts();
        this.installed = installation.scripts();
        installation.publish(journal, versions);
    }

    /** The version of each script that new calls use, by script id. */
    public Collection<ScriptVersion> current() {
        var history = journal.history();
        var now = journal.now();
        return history.scripts().stream().flatMap(id -> history.current(id, now).stream()).map(versions::version)
                .toList();
    }

    /** Those of them that handlers take calls with. */
    public List<ScriptVersion> forHandlers() {
        return current().stream().filter(version -> version.script().forHandlers()).toList();
    }

    /** Those for handlers whose trigger phrases are in what was heard, the longest phrase first. */
    public List<ScriptVersion> offered(String heard) {
        var words = Heard.of(heard);
        return forHandlers().stream().filter(version -> words.longest(version.script().triggers()) > 0)
                .sorted(Comparator.comparingInt((ScriptVersion v) -> words.longest(v.script().triggers())).reversed())
                .toList();
    }

    /** Whom calls may go to. */
    public Contacts contacts() {
        return contacts;
    }

    /** A script as its file was when the service started, whether or not calls begin with it now. */
    public Optional<Script> installed(String scriptId) {
        return Optional.ofNullable(installed.get(scriptId));
    }

    /** The version of a script that new calls use. */
    public Optional<ScriptVersion> current(String scriptId) {
        return journal.history().current(scriptId, journal.now()).map(versions::version);
    }

    /**
     * A version that was published at any time.
     *
     * @throws IllegalArgumentException if none ever had this hash
     */
    public ScriptVersion version(String hash) {
        return versions.version(hash);
    }
}
