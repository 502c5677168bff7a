package org.makesafe.script;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * How much each kind of deviation weighs in the quality score of a call. What a script does not name is not scored.
 *
 * @param weights what each kind of deviation weighs
 * @param questions what it weighs at single questions, by the question's id
 * @param advice what it weighs at single advice items, by the item's id
 * @param within the time targets, in seconds
 * @param details the fields that a description should have, by the id of its question
 */
public record Quality(SortedMap<Deviation, Severity> weights,
        SortedMap<String, SortedMap<Deviation, Severity>> questions,
        SortedMap<String, SortedMap<Deviation, Severity>> advice, SortedMap<Target, Integer> within,
        SortedMap<String, List<String>> details) {
    public Quality {
        weights = sorted(weights);
        questions = sorted(questions);
        advice = sorted(advice);
        within = sorted(within);
        details = sorted(details);
    }

    /** How bad a deviation is, worst first. The words are those of the Academies' AQUA reviews. */
    public enum Severity {
        CRITICAL,
        MAJOR,
        MODERATE,
        MINOR;

        /** As written in a script. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What a kind of deviation is about, and so where it can be weighed apart. */
    public enum About {
        CALL,
        QUESTION,
        ADVICE
    }

    /** The kinds of deviation. */
    public enum Deviation {
        URGENT_NEVER_ASKED(About.QUESTION),
        NEVER_ASKED(About.QUESTION),
        URGENT_ASKED_LATE(About.QUESTION),
        ASKED_LATE(About.QUESTION),
        ASKED_AT_END(About.QUESTION),
        URGENT_SLOW(About.QUESTION),
        UNCONFIRMED(About.QUESTION),
        DETAILS_MISSING(About.QUESTION),
        ASSESSMENT_EMPTY(About.QUESTION),
        BLAMING_WORDS(About.CALL),
        DANGER_UNDECIDED(About.CALL),
        DANGER_SLOW(About.CALL),
        DANGER_SLOW_FROM_START(About.CALL),
        DANGER_LOWERED(About.CALL),
        DANGER_UNREASONED(About.CALL),
        GRADE_BELOW_SUGGESTED(About.CALL),
        GRADE_UNREASONED(About.CALL),
        ADVICE_UNSAID(About.ADVICE),
        ADVICE_LATE(About.ADVICE),
        ADVICE_SET_ASIDE(About.ADVICE);

        private final About about;

        Deviation(About about) {
            this.about = about;
        }

        /** What it is about. */
        public About about() {
            return about;
        }

        /** As written in a script. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** What must be done within a time, and the deviation where it is not. */
    public enum Target {
        URGENT_ANSWERED(Deviation.URGENT_SLOW),
        DANGER_DECIDED(Deviation.DANGER_SLOW),
        DANGER_DECIDED_FROM_START(Deviation.DANGER_SLOW_FROM_START),
        ADVICE_GIVEN(Deviation.ADVICE_LATE);

        private final Deviation missed;

        Target(Deviation missed) {
            this.missed = missed;
        }

        /** The deviation where it is missed. */
        public Deviation missed() {
            return missed;
        }

        /** As written in a script. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** What a deviation of the call as a whole weighs; empty where it is not scored. */
    public Optional<Severity> of(Deviation deviation) {
        return Optional.ofNullable(weights.get(deviation));
    }

    /** What a deviation weighs at a question; empty where it is not scored there. */
    public Optional<Severity> atQuestion(Deviation deviation, String question) {
        return at(questions, deviation, question);
    }

    /** What a deviation weighs at an advice item; empty where it is not scored there. */
    public Optional<Severity> atAdvice(Deviation deviation, String item) {
        return at(advice, deviation, item);
    }

    /** Every kind of deviation that is weighed anywhere. */
    public Stream<Deviation> weighed() {
        return Stream.of(Stream.of(weights), questions.values().stream(), advice.values().stream())
                .flatMap(all -> all).flatMap(some -> some.keySet().stream()).distinct();
    }

    private Optional<Severity> at(SortedMap<String, SortedMap<Deviation, Severity>> own, Deviation deviation,
            String id) {
        var here = own.get(id);
        return here != null && here.containsKey(deviation) ? Optional.ofNullable(here.get(deviation)) : of(deviation);
    }

    private static <K, V> SortedMap<K, V> sorted(Map<K, V> map) {
        return Collections.unmodifiableSortedMap(new TreeMap<>(map));
    }
}
