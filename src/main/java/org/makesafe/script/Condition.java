package org.makesafe.script;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Whether something in a script applies. The language is closed: it compares answers and statuses of questions and joins such
 * comparisons, nothing else. Total: it holds or it does not, and never fails.
 */
public sealed interface Condition {
    /** Holds in every call. */
    Condition ALWAYS = new All(List.of());
    /** Holds in no call. */
    Condition NEVER = new Any(List.of());

    /** Tells what has been answered, for a condition to look at. Only answers that count are seen. */
    interface Facts {
        /** Whether any answer in view to the question is, or contains, one of the values. */
        boolean isAny(String question, List<String> values);

        /** Whether any place in view of the question holds one of the statuses. */
        boolean hasStatus(String question, Set<Status> statuses);
    }

    /** Whether it holds, given the facts. */
    boolean holds(Facts facts);

    /** Every question it looks at, in the order written. */
    Stream<String> questions();

    /** The answer is, or contains, one of the values. */
    record Is(String question, List<String> values) implements Condition {
        public Is {
            values = List.copyOf(values);
        }

        @Override
        public boolean holds(Facts facts) {
            return facts.isAny(question, values);
        }

        @Override
        public Stream<String> questions() {
            return Stream.of(question);
        }
    }

    /** The question has one of the statuses. */
    record HasStatus(String question, Set<Status> statuses) implements Condition {
        public HasStatus {
            statuses = Set.copyOf(statuses);
        }

        @Override
        public boolean holds(Facts facts) {
            return facts.hasStatus(question, statuses);
        }

        @Override
        public Stream<String> questions() {
            return Stream.of(question);
        }
    }

    /** All of them hold. */
    record All(List<Condition> of) implements Condition {
        public All {
            of = List.copyOf(of);
        }

        @Override
        public boolean holds(Facts facts) {
            return of.stream().allMatch(c -> c.holds(facts));
        }

        @Override
        public Stream<String> questions() {
            return of.stream().flatMap(Condition::questions);
        }
    }

    /** At least one of them holds. */
    record Any(List<Condition> of) implements Condition {
        public Any {
            of = List.copyOf(of);
        }

        @Override
        public boolean holds(Facts facts) {
            return of.stream().anyMatch(c -> c.holds(facts));
        }

        @Override
        public Stream<String> questions() {
            return of.stream().flatMap(Condition::questions);
        }
    }

    /** It does not hold. */
    record Not(Condition of) implements Condition {
        @Override
        public boolean holds(Facts facts) {
            return !of.holds(facts);
        }

        @Override
        public Stream<String> questions() {
            return of.questions();
        }
    }
}
