package org.makesafe.script.publication;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The journal of publications. What is current at a moment follows from the entries and the clock alone, so a schedule needs no
 * timer, and every instance that reads the same entries says the same.
 *
 * @param entries in the order they were made
 */
public record History(List<Publication> entries) {
    /** Nothing was ever published. */
    public static final History NONE = new History(List.of());

    public History {
        entries = List.copyOf(entries);
    }

    /** The number of the last entry; 0 where there is none. */
    public long last() {
        return entries.isEmpty() ? 0 : entries.getLast().number();
    }

    /** This history and one entry more. */
    public History with(Publication entry) {
        return new History(Stream.concat(entries.stream(), Stream.of(entry)).toList());
    }

    /** Every script that was ever worked on, by id. */
    public List<String> scripts() {
        return entries.stream().map(Publication::script).distinct().sorted().toList();
    }

    /** Every version of a script, latest first. */
    public List<String> versions(String script) {
        return entries.reversed().stream().filter(e -> e.script().equals(script)).map(Publication::hash).distinct()
                .toList();
    }

    /** What was done with a version, in order. */
    public Stream<Publication> of(String hash) {
        return entries.stream().filter(e -> e.hash().equals(hash));
    }

    /** Where a version stands; empty if nobody ever saw it. */
    public Optional<State> state(String hash, Instant now) {
        State state = null;
        Instant from = Instant.MAX;
        for (Publication entry : of(hash).toList()) {
            State before = arrived(state, from, entry.at());
            state = LifeCycle.move(before, entry.action()).orElseThrow(() -> new IllegalStateException(
                    "Publication %d can't follow from %s".formatted(entry.number(), before)));
            from = entry.takesEffect();
        }
        return Optional.ofNullable(arrived(state, from, now));
    }

    private static @Nullable State arrived(@Nullable State state, Instant from, Instant now) {
        return state == State.SCHEDULED && !from.isAfter(now) ? State.PUBLISHED : state;
    }

    /** Who saved a version last: the one who can't approve it. Empty where the installation brought it. */
    public Optional<String> submitter(String hash) {
        return last(hash, Action.SUBMIT).map(Publication::by);
    }

    /** The latest entry of this kind about a version. */
    public Optional<Publication> last(String hash, Action action) {
        return of(hash).filter(e -> e.action() == action).reduce((_, later) -> later);
    }

    /** Whether calls could ever begin with a version. */
    public boolean wasPublished(String hash, Instant now) {
        return state(hash, now).filter(s -> s == State.PUBLISHED || s == State.RETIRED).isPresent();
    }

    /** The hash of the version that new calls of a script begin with; empty where there is none. */
    public Optional<String> current(String script, Instant now) {
        var effects = new ArrayList<Publication>();
        for (Publication entry : entries.stream().filter(e -> e.script().equals(script)).toList()) {
            switch (entry.action()) {
                case PUBLISH -> {
                    notYet(effects, entry);
                    effects.add(entry);
                }
                case WITHDRAW -> notYet(effects, entry);
                case INSTALL, ROLL_BACK, RETIRE -> effects.add(entry);
                case SUBMIT, CHECK, APPROVE, SEND_BACK, REPLACE, DISCARD -> {
                    // Nothing that calls would see.
                }
            }
        }
        return effects.stream().filter(e -> !e.takesEffect().isAfter(now))
                .max(Comparator.comparing(Publication::takesEffect).thenComparingLong(Publication::number))
                .filter(e -> e.action() != Action.RETIRE).map(Publication::hash);
    }

    /** Takes out the schedule of a version that has not come by the time of a later entry. */
    private static void notYet(List<Publication> effects, Publication later) {
        effects.removeIf(e -> e.hash().equals(later.hash()) && e.takesEffect().isAfter(later.at()));
    }
}
