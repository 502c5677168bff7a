package org.makesafe.script;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What makes a script one that a telephone speaks by itself, before a handler goes on with the call on another script.
 *
 * @param continues the script that a handler goes on with
 * @param speaks the choice question whose options are languages; it and the opening are spoken in each of them
 * @param opening advice played before the first question
 * @param waiting advice played in turn while the caller waits
 * @param phrase what to note when the caller says one of the script's triggers; null where that says nothing more
 * @param lines everything else that is said
 */
public record Ivr(String continues, String speaks, List<String> opening, List<String> waiting,
        @Nullable Phrase phrase, Map<Line, String> lines) {
    public Ivr {
        opening = List.copyOf(opening);
        waiting = List.copyOf(waiting);
        lines = Collections.unmodifiableMap(new EnumMap<>(lines));
    }

    /**
     * What a trigger phrase answers in the script that continues the call.
     *
     * @param question a choice question there
     * @param value one of its options
     */
    public record Phrase(String question, String value) {}

    /**
     * A line that belongs to no question and no advice item. Some have a place, in braces, for what is put in when they are said, and
     * some name keys.
     */
    public enum Line {
        /** Before a question is put again to a caller who said and pressed nothing. */
        SILENCE,
        /** Before a question is put again to a caller who was not understood. */
        NO_MATCH,
        /** Reads back what was keyed and asks for 1 or 2: {@code {value}}. */
        READ_BACK("value", "12"),
        /** On the way to the queue. */
        QUEUED,
        /** How many are before the caller: {@code {position}}. */
        POSITION("position", ""),
        /** What a waiting caller may press: 1 to be called back, 0 to hear it again. */
        CHOICES(null, "10"),
        /** What a caller who waits long may press besides: 2 to leave a message. */
        LONG_WAIT(null, "2"),
        /** A call-back is noted; the call ends. */
        CALL_BACK,
        /** No number to call back is known, so the caller stays in the queue. */
        NO_NUMBER,
        /** Asks for a message after the tone. */
        VOICEMAIL,
        /** Asks whether to keep the message: 1, or 2 to speak again. */
        VOICEMAIL_CHECK(null, "12"),
        /** Nothing was heard, so the message is asked for again. */
        VOICEMAIL_EMPTY,
        /** The message is kept; the call ends. */
        VOICEMAIL_KEPT,
        /** A handler is about to speak. */
        CONNECTING,
        /** Something failed, and the caller is asked to hold. */
        HOLD,
        /** To the handler alone, before the caller is put through: {@code {summary}}. */
        WHISPER("summary", ""),
        /** To a caller who is rung back, before the handler speaks. */
        RING_BACK;

        private final @Nullable String place;
        private final String keys;

        Line() {
            this(null, "");
        }

        Line(@Nullable String place, String keys) {
            this.place = place;
            this.keys = keys;
        }

        /** The line's word in a script. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** What stands in braces in the line, and is replaced when it is said; null where nothing is. */
        public @Nullable String place() {
            return place;
        }

        /** The keys that the line must name. */
        public List<String> keys() {
            return keys.chars().mapToObj(Character::toString).toList();
        }

        /** Whether the caller hears it, so that it needs words in each language. */
        public boolean toCaller() {
            return this != WHISPER;
        }

        /** The line with a word; empty where there is none. */
        public static Optional<Line> of(String word) {
            return Arrays.stream(values()).filter(line -> line.word().equals(word)).findFirst();
        }
    }
}
