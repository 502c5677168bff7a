package org.makesafe.ivr.phone;

import java.util.List;

/**
 * What the caller is being asked for.
 *
 * @param keys whether keys are taken
 * @param speech whether speech is taken
 * @param language of the speech
 * @param hints words that are likely to be said
 * @param numDigits how many keys at most; 0 for any number
 * @param finishOnKey the keys that end what is keyed in; may be empty
 */
public record Asked(boolean keys, boolean speech, String language, List<String> hints, int numDigits,
        String finishOnKey) {
    public Asked {
        hints = List.copyOf(hints);
    }

    static Asked by(Verb gather) {
        String input = gather.word("input", "dtmf");
        return new Asked(input.contains("dtmf"), input.contains("speech"), gather.word("language", "en-US"),
                gather.has("hints") ? List.of(gather.word("hints", "").split("\\s*,\\s*")) : List.of(),
                gather.number("numDigits", 0), gather.word("finishOnKey", "#"));
    }
}
