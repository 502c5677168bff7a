package org.makesafe.script.catalogue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.makesafe.script.Script;
import org.makesafe.script.publication.Action;
import org.makesafe.script.publication.Decision;
import org.makesafe.script.publication.Decision.Refusal;
import org.makesafe.script.publication.History;
import org.makesafe.script.publication.Offer;
import org.makesafe.script.publication.Publication;
import org.makesafe.script.publication.Request;
import org.makesafe.script.publication.Rules;
import org.makesafe.script.source.Problem;
import org.makesafe.script.source.ScriptBundle;
import org.makesafe.script.source.ScriptReader;
import org.makesafe.script.source.ScriptSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/**
 * Everything that authors can do with versions. Each method is one step: done and in the journal, or refused with nothing changed.
 * The same step sent twice happens once.
 */
@Service
public class Publishing {
    private final ScriptReader reader = new ScriptReader();
    private final Journal journal;
    private final DraftRows drafts;
    private final StoredScripts versions;
    private final Proofs proofs;
    private final String usual;

    Publishing(Journal journal, DraftRows drafts, StoredScripts versions, Proofs proofs,
            @Value("${makesafe.force.script:op-makesafe}") String usual) {
        this.journal = journal;
        this.drafts = drafts;
        this.versions = versions;
        this.proofs = proofs;
        this.usual = usual;
    }

    /**
     * Saves a draft, which may have problems. It is named by its content.
     *
     * @param bundle its files, named after the script; refused if one is too large or no plain text
     * @param replaces the hash of the draft that this is a later state of; null where it is none
     */
    public Decision save(String script, ScriptBundle bundle, String officer, @Nullable String replaces) {
        List<Problem> unreadable = reader.unreadable(bundle);
        if (!unreadable.isEmpty()) {
            return Refusal.UNREADABLE.refused(unreadable.getFirst().toString(), unreadable.getFirst().toString());
        }
        String hash = bundle.hash();
        return journal.committed(() -> {
            var before = journal.history();
            var history = before;
            if (replaces != null && !replaces.equals(hash) && !savedBefore(before, script, hash, replaces, officer)) {
                var replaced = decide(history, Request.of(script, replaces, Action.REPLACE, officer));
                if (!(replaced instanceof Decision.Done(var entry))) {
                    return replaced;
                }
                history = added(history, entry);
            }
            var saved = decide(history, Request.of(script, hash, Action.SUBMIT, officer));
            if (saved instanceof Decision.Done(var entry)) {
                added(history, entry).entries().stream().filter(e -> e.number() > before.last())
                        .forEach(journal::append);
                if (drafts.findById(hash).isEmpty()) {
                    drafts.save(new DraftRow(hash, script, bundle));
                }
            }
            return saved;
        });
    }

    /** Whether the same text took the place of the same draft before. */
    private boolean savedBefore(History history, String script, String hash, String replaces, String officer) {
        var saved = decide(history, Request.of(script, hash, Action.SUBMIT, officer));
        return saved instanceof Decision.Done(var entry) && history.entries().contains(entry)
                && history.last(replaces, Action.REPLACE).filter(r -> r.number() == entry.number() - 1).isPresent();
    }

    /** Takes a version one step on, or back. */
    public Decision act(Request request) {
        if (!request.action().askedFor()) {
            return Refusal.NOT_FROM_HERE.refused(Refusal.NOT_FROM_HERE.sentence(), "");
        }
        boolean proved = request.action() == Action.CHECK || request.action() == Action.PUBLISH;
        int problems = proved ? problems(request.hash()).size() : 0;
        return journal.committed(() -> {
            var history = journal.history();
            var decision = decide(history, request);
            if (decision instanceof Decision.Done(var entry) && entry.number() > history.last()) {
                if (problems > 0) {
                    return Refusal.HAS_PROBLEMS
                            .refused("The draft has %d problem(s). Mend them first.".formatted(problems), problems);
                }
                if (entry.action() == Action.PUBLISH) {
                    drafts.findById(entry.hash())
                            .ifPresent(d -> versions.keep(d.scriptId(), d.bundle(), entry.at()));
                }
                journal.append(entry);
            }
            return decision;
        });
    }

    /** What an officer could do with a version now, in the usual order. */
    public List<Offer> offers(String script, String hash, String officer) {
        return new Rules(journal.history(), usual, journal.now()).offers(script, hash, officer);
    }

    /** The script that a version's files hold, proved or not; empty where they can't be read. */
    public Optional<Script> script(String hash) {
        return bundle(hash).map(reader::read).filter(ScriptSource.Whole.class::isInstance)
                .map(source -> ((ScriptSource.Whole) source).script());
    }

    /** What was done with every version. */
    public History history() {
        return journal.history();
    }

    /** The moment that {@link #history} is to be read at. */
    public Instant now() {
        return journal.now();
    }

    /** The files of a draft or of a published version. */
    public Optional<ScriptBundle> bundle(String hash) {
        return drafts.findById(hash).map(DraftRow::bundle).or(() -> versions.bundle(hash));
    }

    /** The number of a version, once it was published. */
    public Optional<Integer> number(String hash) {
        return versions.number(hash);
    }

    /**
     * What is wrong with a version, sorted; also that it names another script than it was saved for, or does not fit the current version
     * of the script that goes before or after it in a call.
     */
    public List<Problem> problems(String hash) {
        return proof(hash).map(Proof::problems).orElse(List.of());
    }

    /** What came of proving a version, with the same problems; empty where there is none. */
    public Optional<Proof> proof(String hash) {
        String script = history().of(hash).map(Publication::script).findFirst().orElse("");
        return bundle(hash).map(bundle -> {
            Proof own = proofs.of(script, bundle);
            return own.problems().isEmpty() ? own.with(new Neighbours(journal, versions).problems(bundle)) : own;
        });
    }

    private Decision decide(History history, Request request) {
        return new Rules(history, usual, journal.now()).decide(request);
    }

    private static History added(History history, Publication entry) {
        return entry.number() > history.last() ? history.with(entry) : history;
    }
}
