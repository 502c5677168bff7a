package org.makesafe.ivr;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.makesafe.call.record.HeardTo;
import org.makesafe.call.record.PhoneFact;

/**
 * Words that the telephone was told to play, until something tells how much of them was heard.
 *
 * @param soft whether a key or a word cuts them short
 */
record Pending(PhoneFact.Played played, boolean soft) {
    /** Those that acts play to the caller. */
    static List<Pending> of(List<Act> acts) {
        return acts.stream().flatMap(act -> switch (act) {
            case Act.Speak(var saying) -> Stream.of(pending(saying, false));
            case Act.Listen listen -> listen.sayings().stream().map(saying -> pending(saying, true));
            default -> Stream.<Optional<Pending>>empty();
        }).flatMap(Optional::stream).toList();
    }

    private static Optional<Pending> pending(Saying saying, boolean soft) {
        return Optional.ofNullable(saying.kept()).map(kept -> new Pending(kept, soft));
    }

    /** What was heard, now that the telephone asks for what comes next: all of it, unless what came in may have cut it short. */
    PhoneFact heard(Moment moment, Webhook hook) {
        boolean taken = moment instanceof Moment.Connecting || moment instanceof Moment.PuttingThrough;
        boolean spoke = hook.first("Digits").isPresent() || hook.first("SpeechResult").isPresent();
        return heard(gone(hook) ? HeardTo.CUT_OFF : taken || (soft && spoke) ? HeardTo.PERHAPS : HeardTo.END);
    }

    PhoneFact heard(HeardTo to) {
        return new PhoneFact.Played(played.part(), played.id(), played.wording(), played.words(), played.language(),
                to);
    }

    private static boolean gone(Webhook hook) {
        return Stream.of("QueueResult", "CallStatus").map(hook::first).flatMap(Optional::stream)
                .filter(Objects::nonNull).anyMatch(List.of("hangup", "completed")::contains);
    }
}
