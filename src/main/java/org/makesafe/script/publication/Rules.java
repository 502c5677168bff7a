package org.makesafe.script.publication;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.makesafe.script.Sentence;
import org.makesafe.script.Texts;
import org.makesafe.script.publication.Decision.Refusal;

/**
 * Decides what may be done with a version: the table of moves, and what a table can't say. Four eyes: whoever saved a draft can't
 * approve it. A roll-back needs no second author, since a wrong script must not wait for one.
 */
public final class Rules {
    private final History history;
    private final String usual;
    private final Instant now;

    /**
     * Rules at a moment.
     *
     * @param usual the script that new calls use unless another is named; it can't be retired
     */
    public Rules(History history, String usual, Instant clock) {
        this.history = history;
        this.usual = usual;
        // Clocks of several instances differ a little; the journal's order does not.
        Instant last = history.entries().isEmpty() ? clock : history.entries().getLast().at();
        this.now = last.isAfter(clock) ? last : clock;
    }

    /** The entry to be made, the entry that the same request made before, or why there is none. */
    public Decision decide(Request request) {
        Optional<State> state = history.state(request.hash(), now);
        Optional<Publication> already = already(request, state);
        if (already.isPresent()) {
            return new Decision.Done(already.get());
        }
        boolean first = request.action() == Action.SUBMIT || request.action() == Action.INSTALL;
        if (state.isEmpty() && !first) {
            return Refusal.UNKNOWN_VERSION.refused();
        }
        if (history.of(request.hash()).anyMatch(e -> !e.script().equals(request.script()))) {
            return Refusal.OTHER_SCRIPTS_VERSION.refused();
        }
        if (LifeCycle.move(state.orElse(null), request.action()).isEmpty()) {
            State is = state.orElseThrow();
            Sentence look = Sentence.formatted("author.state-now",
                    "This version is “%s” now: look again before you go on.",
                    Sentence.of("author.state." + is.name(), is.words()));
            return Refusal.NOT_FROM_HERE.refused(look.english(), look);
        }
        Refusal refusal = refusal(request);
        return refusal == null ? new Decision.Done(entry(request)) : refusal.refused();
    }

    /** What this officer could do with a version, in the order of the table; what makes no sense now is left out. */
    public List<Offer> offers(String script, String hash, String by) {
        return history.state(hash, now).stream().flatMap(LifeCycle::actions).filter(Action::askedFor)
                .flatMap(action -> offer(new Request(script, hash, action, by, null, action.words()))).toList();
    }

    private Stream<Offer> offer(Request request) {
        return switch (refusal(request)) {
            case null -> Stream.of(new Offer(request.action(), null));
            case SECOND_AUTHOR_NEEDED, USUAL_SCRIPT -> Stream.of(new Offer(request.action(), refusal(request)));
            default -> Stream.empty();
        };
    }

    private Publication entry(Request request) {
        Instant from = request.action() == Action.PUBLISH ? Objects.requireNonNullElse(request.from(), now) : null;
        return new Publication(history.last() + 1, request.script(), request.hash(), request.action(), now,
                request.by(), from,
                request.comment().strip());
    }

    private @Nullable Refusal refusal(Request request) {
        String comment = request.comment().strip();
        if (Texts.fault(comment, Publication.COMMENT_MAX).isPresent()) {
            return Refusal.COMMENT_UNREADABLE;
        }
        if (request.action().needsComment() && comment.isEmpty()) {
            return Refusal.COMMENT_NEEDED;
        }
        boolean current = history.current(request.script(), now).filter(request.hash()::equals).isPresent();
        return switch (request.action()) {
            case APPROVE -> history.submitter(request.hash()).filter(request.by()::equals).isPresent()
                    ? Refusal.SECOND_AUTHOR_NEEDED
                    : null;
            case PUBLISH ->
                request.from() != null && request.from().isBefore(now) ? Refusal.TIME_PASSED : null;
            case ROLL_BACK -> current ? Refusal.ALREADY_CURRENT : null;
            case RETIRE -> !current
                    ? Refusal.NOT_CURRENT
                    : request.script().equals(usual) ? Refusal.USUAL_SCRIPT : null;
            case SUBMIT, CHECK, SEND_BACK, WITHDRAW, REPLACE, DISCARD, INSTALL -> null;
        };
    }

    /** The entry of the same request sent before, where nothing has happened to the version since. A text is a draft once. */
    private Optional<Publication> already(Request request, Optional<State> state) {
        if (request.action() == Action.SUBMIT) {
            return state.filter(s -> s == State.DRAFT || s == State.CHECKED || s == State.APPROVED)
                    .flatMap(_ -> history.last(request.hash(), Action.SUBMIT))
                    .filter(saved -> saved.script().equals(request.script()));
        }
        return history.of(request.hash()).reduce((_, later) -> later)
                .filter(last -> last.action() == request.action() && last.by().equals(request.by())
                        && last.script().equals(request.script()))
                .filter(last -> switch (request.action()) {
                    case PUBLISH -> request.from() == null
                            ? state.filter(State.PUBLISHED::equals).isPresent()
                            : request.from().equals(last.from());
                    case ROLL_BACK -> history.current(request.script(), now).filter(request.hash()::equals).isPresent();
                    // The same officer may have gone on from a draft in two windows: only one of them takes its place.
                    case REPLACE -> false;
                    default -> true;
                });
    }
}
