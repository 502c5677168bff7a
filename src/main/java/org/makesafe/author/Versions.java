package org.makesafe.author;

import java.util.List;
import java.util.Optional;
import org.makesafe.call.ForceSettings;
import org.makesafe.script.Script;
import org.makesafe.script.catalogue.Proof;
import org.makesafe.script.catalogue.Publishing;
import org.makesafe.script.publication.Publication;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Finds versions and makes pages of them. */
@Component
class Versions {
    private final Publishing publishing;
    private final ForceSettings force;

    Versions(Publishing publishing, ForceSettings force) {
        this.publishing = publishing;
        this.force = force;
    }

    /** The script that a version is of, or a page that says there is none. */
    String scriptOf(String hash) {
        return publishing.history().of(hash).map(Publication::script).findFirst().orElseThrow(Versions::missing);
    }

    /** The script that a version holds, or a page that says there is none; one that can't be read has nothing to show. */
    Script script(String hash) {
        scriptOf(hash);
        return publishing.script(hash).orElseThrow(Versions::missing);
    }

    VersionLine line(String hash) {
        return VersionLine.of(publishing, publishing.history(), force, scriptOf(hash), hash);
    }

    /** Its files, without problems. */
    List<SourceFile> files(String hash) {
        scriptOf(hash);
        return publishing.bundle(hash).map(bundle -> SourceFile.of(bundle, List.of())).orElseThrow(Versions::missing);
    }

    VersionPage page(String hash, String officer) {
        String id = scriptOf(hash);
        Optional<Script> script = publishing.script(hash);
        Proof proof = publishing.proof(hash).orElseThrow(Versions::missing);
        var files = publishing.bundle(hash).map(bundle -> SourceFile.of(bundle, proof.problems()))
                .orElseThrow(Versions::missing);
        return new VersionPage(line(hash), script.map(Script::title).orElse(id), script.isPresent(), proof, files,
                publishing.offers(id, hash, officer), journal(hash));
    }

    /** What was done with a version, the latest first. */
    private List<VersionPage.Entry> journal(String hash) {
        return publishing.history().of(hash).map(entry -> VersionPage.Entry.of(entry, force)).toList().reversed();
    }

    private static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
