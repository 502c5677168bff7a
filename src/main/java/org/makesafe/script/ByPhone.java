package org.makesafe.script;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * How a question is put by telephone with nobody at the desk: the channel words beside its spoken prompt.
 *
 * @param keys what each key means, in the order the prompt names them: an option, or a status such as {@code refused}. Where the caller
 *     keys the value itself, such as a telephone number ended by the hash key, at most the hash key alone, which then means a status. Never
 *     0, which reaches a person
 * @param hear what may be said for each option, hints for the recogniser; empty where only keys are taken
 * @param tries how often the question is put before {@code silence} or {@code noMatch} decides; at least 1
 * @param seconds of silence, after the prompt, that count as no answer
 * @param silence what follows when nothing was keyed or said at the last try
 * @param noMatch what follows when the last try was not understood
 * @param readBack whether what was keyed is read back and must be confirmed
 * @param fills which questions of the script that continues the call this answers
 */
public record ByPhone(Map<String, String> keys, Map<String, List<String>> hear, int tries, int seconds, Then silence,
        Then noMatch, boolean readBack, List<Fill> fills) {
    public ByPhone {
        keys = Collections.unmodifiableMap(new LinkedHashMap<>(keys));
        hear = Collections.unmodifiableMap(new LinkedHashMap<>(hear));
        fills = List.copyOf(fills);
    }

    /** The status that a key can mean by this word, such as {@code not-known}; empty where it is none. */
    public static Optional<Status> status(String word) {
        return Arrays.stream(Status.values()).filter(s -> s != Status.ANSWERED)
                .filter(s -> s.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(word)).findFirst();
    }

    /** What follows a question that got no answer by telephone. */
    public enum Then {
        /** The caller goes to the queue for a person, whatever else was to be asked. */
        PERSON,
        /** The question is noted as not known, and the next one is put. */
        NEXT
    }

    /**
     * Carries an answer over to the script that continues the call.
     *
     * @param question a question of that script
     * @param values its option for each option here; an option that is not named carries nothing; empty to carry the value as it is
     */
    public record Fill(String question, Map<String, String> values) {
        public Fill {
            values = Map.copyOf(values);
        }
    }
}
