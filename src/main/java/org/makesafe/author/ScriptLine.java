package org.makesafe.author;

import java.util.List;
import java.util.Optional;
import org.makesafe.call.ForceSettings;
import org.makesafe.script.catalogue.Publishing;

/** A script in the author's list, with its versions, the latest first. */
record ScriptLine(String id, String title, List<VersionLine> versions) {
    static ScriptLine of(Publishing publishing, ForceSettings force, String script) {
        var lines = VersionLine.of(publishing, force, script);
        String shown = lines.stream().filter(VersionLine::current).findFirst().orElse(lines.getFirst()).id();
        return new ScriptLine(script, publishing.script(shown).map(s -> s.title()).orElse(script), lines);
    }

    /** The version that new calls begin with. */
    public Optional<VersionLine> current() {
        return versions.stream().filter(VersionLine::current).findFirst();
    }

    /** Those with a time to come. */
    public List<VersionLine> scheduled() {
        return versions.stream().filter(v -> v.from() != null).toList();
    }

    /** Those that somebody works on. */
    public List<VersionLine> drafts() {
        return versions.stream().filter(VersionLine::draft).toList();
    }
}
