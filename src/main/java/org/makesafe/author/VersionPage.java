package org.makesafe.author;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.makesafe.call.ForceSettings;
import org.makesafe.script.catalogue.Proof;
import org.makesafe.script.publication.Action;
import org.makesafe.script.publication.Offer;
import org.makesafe.script.publication.Publication;
import org.makesafe.script.source.Problem;

/**
 * A version, ready to be shown: templates decide nothing.
 *
 * @param readable whether its files hold a script that can be drawn and previewed
 * @param proof what came of proving it
 * @param journal what was done with it, the latest first
 */
record VersionPage(VersionLine line, String title, boolean readable, Proof proof, List<SourceFile> files,
        List<Offer> offers, List<Entry> journal) {
    /** What is wrong with it. */
    public List<Problem> problems() {
        return proof.problems();
    }

    /**
     * An entry of the journal.
     *
     * @param from when it takes effect, for people; null where that is at once
     */
    record Entry(String at, Action action, @Nullable String from, String by, String comment) {
        static Entry of(Publication entry, ForceSettings force) {
            String from = entry.from() == null || !entry.from().isAfter(entry.at())
                    ? null
                    : force.dateTime(entry.from());
            return new Entry(force.dateTime(entry.at()), entry.action(), from, entry.by(), entry.comment());
        }
    }
}
