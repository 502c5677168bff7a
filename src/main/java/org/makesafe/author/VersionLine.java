package org.makesafe.author;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.makesafe.call.ForceSettings;
import org.makesafe.script.catalogue.Publishing;
import org.makesafe.script.publication.Action;
import org.makesafe.script.publication.History;
import org.makesafe.script.publication.Publication;
import org.makesafe.script.publication.State;

/**
 * A version in a list.
 *
 * @param id its content hash
 * @param number counts the published versions of its script; null for one that never was
 * @param current whether new calls begin with it
 * @param from when its schedule comes, for people; null where it has none
 * @param by who did the last thing with it, and when
 */
record VersionLine(String id, String script, @Nullable Integer number, State state, boolean current,
        @Nullable String from, String by, String at) {
    private static final int SHORT = 8;

    /** Every version of a script, the latest first. */
    static List<VersionLine> of(Publishing publishing, ForceSettings force, String script) {
        History history = publishing.history();
        return history.versions(script).stream().map(hash -> of(publishing, history, force, script, hash)).toList();
    }

    /** One version, as the journal has it. */
    static VersionLine of(Publishing publishing, History history, ForceSettings force, String script, String hash) {
        var now = publishing.now();
        State state = history.state(hash, now).orElseThrow();
        Publication last = history.of(hash).reduce((_, later) -> later).orElseThrow();
        String from = state != State.SCHEDULED
                ? null
                : history.last(hash, Action.PUBLISH).map(p -> force.dateTime(p.takesEffect())).orElse(null);
        return new VersionLine(hash, script, publishing.number(hash).orElse(null), state,
                history.current(script, now).filter(hash::equals).isPresent(), from, last.by(),
                force.dateTime(last.at()));
    }

    /** Enough of the hash to tell versions apart. */
    public String shortId() {
        return id.substring(0, SHORT);
    }

    /** Whether somebody still works on it. */
    public boolean draft() {
        return state == State.DRAFT || state == State.CHECKED || state == State.APPROVED;
    }

    /** The word for its state in the list: of the published ones, only one is current. */
    public String standing() {
        return current ? "CURRENT" : state == State.PUBLISHED ? "EARLIER" : state.name();
    }

    /** The colour of its tag. */
    public String colour() {
        return current ? "green" : switch (state) {
            case DRAFT -> "yellow";
            case CHECKED, APPROVED -> "blue";
            case SCHEDULED -> "turquoise";
            case PUBLISHED, RETIRED, REPLACED, DISCARDED -> "grey";
        };
    }
}
