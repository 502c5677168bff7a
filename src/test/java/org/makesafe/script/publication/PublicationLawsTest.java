package org.makesafe.script.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** What holds whatever authors ask for, in any order and at any time; the seed is the number of the repetition. */
@Execution(CONCURRENT)
class PublicationLawsTest {
    private static final Instant START = Instant.parse("2026-11-24T12:00:00Z");
    private static final List<Action> ACTIONS = List.of(Action.values());
    private static final List<String> HASHES = List.of("a", "b", "c", "d");
    private static final List<String> OFFICERS = List.of("ann", "bob", "cat");

    @RepeatedTest(50)
    void whateverIsAskedForTwoAuthorsStandBehindWhatCallsBeginWith(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        History history = History.NONE;
        Instant now = START;
        var reached = new HashSet<String>();
        for (int step = 0; step < 400; step++) {
            now = now.plusSeconds(random.nextInt(10));
            Action action = ACTIONS.get(random.nextInt(ACTIONS.size()));
            String by = action == Action.INSTALL
                    ? Publication.INSTALLATION
                    : OFFICERS.get(random.nextInt(OFFICERS.size()));
            Instant from = action == Action.PUBLISH && random.nextBoolean()
                    ? now.plusSeconds(random.nextInt(30))
                    : null;
            var request = new Request("s", HASHES.get(random.nextInt(HASHES.size())), action, by, from, "Because.");
            if (new Rules(history, "other", now).decide(request) instanceof Decision.Done(var entry)
                    && entry.number() > history.last()) {
                history = history.with(entry);
            }
            reached.addAll(history.current("s", now).stream().toList());
            behind(history, now);
        }
        assertThat(reached).as("something was current, so that this says something").isNotEmpty();
        assertThat(new History(history.entries()).current("s", now)).isEqualTo(history.current("s", now));
    }

    private static void behind(History history, Instant now) {
        for (String hash : HASHES) {
            var state = history.state(hash, now);
            boolean current = history.current("s", now).filter(hash::equals).isPresent();
            if (current) {
                assertThat(state).contains(State.PUBLISHED);
                boolean installed = history.last(hash, Action.INSTALL).isPresent();
                boolean fourEyes = history.last(hash, Action.APPROVE)
                        .filter(a -> history.submitter(hash).filter(s -> !s.equals(a.by())).isPresent()).isPresent();
                assertThat(installed || fourEyes).as("%s in %s", hash, history.entries()).isTrue();
            }
        }
    }

    @Test
    void everyStateIsReachedAndEveryActionHasAPlace() {
        for (State state : State.values()) {
            assertThat(java.util.Arrays.stream(Action.values())
                    .anyMatch(a -> from(a).anyMatch(to -> to == state)) || state == State.PUBLISHED)
                    .as("%s", state).isTrue();
        }
        for (Action action : Action.values()) {
            assertThat(from(action)).as("%s", action).isNotEmpty();
        }
        for (State state : List.of(State.PUBLISHED, State.RETIRED, State.SCHEDULED)) {
            assertThat(LifeCycle.actions(state)).as("what was published is never written to again")
                    .doesNotContain(Action.SUBMIT, Action.REPLACE, Action.DISCARD, Action.INSTALL);
        }
    }

    private static java.util.stream.Stream<State> from(Action action) {
        return java.util.stream.Stream.concat(LifeCycle.move(null, action).stream(),
                java.util.Arrays.stream(State.values()).flatMap(s -> LifeCycle.move(s, action).stream()));
    }
}
