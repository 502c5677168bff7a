package org.makesafe.script;

import java.util.List;
import java.util.Optional;
import org.makesafe.script.Reading.Fault;
import org.makesafe.script.Reading.Unreadable;

/** What every piece of free text must satisfy before it is kept. */
public final class Texts {
    /** The longest note on an answer, advice item or decision, in characters. */
    public static final int NOTE_MAX = 2000;

    private Texts() {}

    /**
     * What is wrong with a text, if anything: too long, or characters that no record could show. The first thing that it is about
     * names the field, and is empty here.
     */
    public static Optional<Unreadable> fault(String text, int max) {
        if (text.length() > max) {
            return Optional.of(Reading.not(Fault.TOO_LONG,
                    "Keep it to %d characters. This has %d.".formatted(max, text.length()), "", max, text.length()));
        }
        boolean unreadable = text.codePoints()
                .anyMatch(c -> isControl(c) || isSurrogate(c));
        return unreadable
                ? Optional.of(
                        Reading.not(Fault.UNREADABLE_CHARACTERS, "Take out the characters that can't be shown.", ""))
                : Optional.empty();
    }

    /** The single piece of text in a raw value, trimmed, or the reading that refuses it. */
    static Reading single(Value raw, int max) {
        String text = switch (raw) {
            case Value.Words(var words) -> words.strip();
            case Value.Several(var ids) when ids.size() == 1 -> ids.getFirst().strip();
            case Value.Several _,Value.Fields _ -> null;
        };
        if (text == null) {
            return Reading.not(Fault.WRONG_SHAPE, "Give one answer, not several.");
        }
        if (text.isEmpty()) {
            return Reading.not(Fault.BLANK,
                    "Give an answer, or say why there is none: not known, refused, not asked or unsafe to ask.");
        }
        return fault(text, max).<Reading>map(f -> f).orElseGet(() -> Reading.of(text));
    }

    static String join(List<String> words) {
        return String.join(", ", words);
    }

    private static boolean isControl(int codePoint) {
        return Character.isISOControl(codePoint) && codePoint != '\n' && codePoint != '\r' && codePoint != '\t';
    }

    private static boolean isSurrogate(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }
}
