package org.makesafe.script;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
        lines = new EnumMap<>(lines);
    }

    /**
     * What a trigger phrase answers in the script that continues the call.
     *
     * @param question a choice question there
     * @param value one of its options
     */
    public record Phrase(String question, String value) {}

    /**
     * A line that belongs to no question and no advice item. Each may name, in braces, what is put in when it is said.
     */
    public enum Line {
        /** Before a question is put again to a caller who said and pressed nothing. */
        SILENCE,
        /** Before a question is put again to a caller who was not understood. */
        NO_MATCH,
        /** Reads back what was keyed and asks for 1 or 2: {@code {value}}. */
        READ_BACK,
        /** On the way to the queue. */
        QUEUED,
        /** How many are before the caller: {@code {position}}. */
        POSITION,
        /** What a waiting caller may press: 1 to be called back, 0 to hear it again. */
        CHOICES,
        /** What a caller who waits long may press besides: 2 to leave a message. */
        LONG_WAIT,
        /** A call-back is noted; the call ends. */
        CALL_BACK,
        /** No number to call back is known, so the caller stays in the queue. */
        NO_NUMBER,
        /** Asks for a message after the tone. */
        VOICEMAIL,
        /** Asks whether to keep the message: 1, or 2 to speak again. */
        VOICEMAIL_CHECK,
        /** Nothing was heard, so the message is asked for again. */
        VOICEMAIL_EMPTY,
        /** The message is kept; the call ends. */
        VOICEMAIL_KEPT,
        /** A handler is about to speak. */
        CONNECTING,
        /** Something failed, and the caller is asked to hold. */
        HOLD,
        /** To the handler alone, before the caller is put through: {@code {summary}}. */
        WHISPER,
        /** To a caller who is rung back, before the handler speaks. */
        RING_BACK;

        /** The line's word in a script. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
