package org.makesafe.ivr;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Parameters that no network sends, and some that one does. */
final class RandomWebhooks {
    /** Where an answer has the network ask next. */
    static final Pattern STEP = Pattern.compile("/twilio/voice/step/([^\"<]+)");
    private static final List<String> NAMES = List.of("Digits", "SpeechResult", "From", "QueueResult", "QueueSid",
            "DialCallStatus", "RecordingSid", "RecordingDuration", "TranscriptionText", "TranscriptionStatus",
            "CallStatus", "SequenceNumber", "Timestamp", "Confidence", "FinishedOnKey", "Xtra");
    private static final List<String> VALUES = List.of("", " ", "0", "1", "2", "#", "*", "07700900123", "999999999999",
            "yes", "no", "Operation Makesafe", "leave", "hangup", "queue-full", "completed", "no-answer", "RE1", "QU1",
            "-1", "NaN", "null", "<Response/>", "]]>&amp;", "'; drop table phone_line; --", "${jndi:ldap://x}",
            "\u0000\u0001\u202e", "👩‍🚒", "Ar gyfer y Gymraeg", "{value}", "Thu, 26 Nov 2026 10:00:00 +0000");

    private RandomWebhooks() {}

    static Map<String, List<String>> parameters(Random random) {
        var made = new LinkedHashMap<String, List<String>>();
        int count = random.nextInt(6);
        for (int i = 0; i < count; i++) {
            String value = random.nextInt(5) == 0
                    ? random.ints(random.nextInt(40), 32, 0x2fff).mapToObj(Character::toString)
                            .collect(Collectors.joining())
                    : VALUES.get(random.nextInt(VALUES.size()));
            made.put(NAMES.get(random.nextInt(NAMES.size())),
                    random.nextInt(12) == 0 ? List.of(value, "1") : List.of(value));
        }
        return made;
    }
}
