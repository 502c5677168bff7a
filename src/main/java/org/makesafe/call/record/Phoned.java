package org.makesafe.call.record;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.makesafe.script.QuestionKey;

/**
 * What a call that came in by telephone has besides its answers.
 *
 * @param waitingSince since when nobody is on the call; null while somebody is, and once it has ended
 * @param front whether the caller goes before others, having waited or talked before
 * @param line where the line stands
 * @param ringBacks how often the caller was rung back
 * @param from what the line showed
 * @param message the latest message left; null where there is none
 * @param leftBecause why the call was dropped; null where it was not
 * @param phrase what the caller said of those that open a script; null where nothing of the kind was understood
 * @param asked the answers on the phone system's own script, once a handler goes on with another
 * @param played what the caller has heard, by part and id: the fullest hearing of each
 */
public record Phoned(@Nullable Instant waitingSince, boolean front, Line line, int ringBacks,
        PhoneFact.@Nullable RangFrom from, PhoneFact.@Nullable MessageLeft message, @Nullable String leftBecause,
        @Nullable String phrase, Map<QuestionKey, Recorded> asked, Map<String, Played> played) {
    public Phoned {
        asked = Collections.unmodifiableMap(new LinkedHashMap<>(asked));
        played = Collections.unmodifiableMap(new LinkedHashMap<>(played));
    }

    /**
     * What was played, and when.
     *
     * @param wording version of the words of an advice item; null for other parts
     */
    public record Played(Instant at, @Nullable Integer wording, String language, HeardTo heard) {}

    /** A call that has just come in. */
    static Phoned at(Instant now) {
        return new Phoned(now, false, Line.ASKED, 0, null, null, null, null, Map.of(), Map.of());
    }

    /** With one more fact. */
    Phoned after(Entry entry, PhoneFact fact) {
        return switch (fact) {
            case PhoneFact.RangFrom number ->
                new Phoned(waitingSince, front, line, ringBacks, number, message, leftBecause, phrase, asked, played);
            case PhoneFact.Played words -> heard(entry, words);
            case PhoneFact.PhraseSaid(var said) -> new Phoned(waitingSince, front, line, ringBacks, from, message,
                    leftBecause, said, asked, played);
            case PhoneFact.Taken _ ->
                new Phoned(null, front, line, ringBacks, from, message, leftBecause, phrase, asked, played);
            case PhoneFact.PutBack _ ->
                new Phoned(entry.at(), true, Line.QUEUED, ringBacks, from, message, leftBecause, phrase, asked, played);
            case PhoneFact.CalledAgain _ ->
                new Phoned(entry.at(), true, Line.ASKED, ringBacks, from, message, leftBecause, phrase, asked, played);
            case PhoneFact.LineChanged(var to, _) -> new Phoned(waitingSince, front, to,
                    ringBacks + (to == Line.RINGING_BACK ? 1 : 0), from, message, leftBecause, phrase, asked, played);
            case PhoneFact.MessageLeft left ->
                new Phoned(waitingSince, front, line, ringBacks, from, left, leftBecause, phrase, asked, played);
        };
    }

    /** Nobody waits any more. */
    Phoned ended(@Nullable String because) {
        return new Phoned(null, front, line, ringBacks, from, message, because, phrase, asked, played);
    }

    /** With the answers on the phone system's own script set aside. */
    Phoned setAside(Map<QuestionKey, Recorded> answers) {
        var all = new LinkedHashMap<>(asked);
        all.putAll(answers);
        return new Phoned(waitingSince, front, line, ringBacks, from, message, leftBecause, phrase, all, played);
    }

    private Phoned heard(Entry entry, PhoneFact.Played words) {
        String key = words.part() + " " + words.id();
        Played before = played.get(key);
        if (before != null && before.heard().compareTo(words.heard()) < 0) {
            return this;
        }
        var all = new LinkedHashMap<>(played);
        all.put(key, new Played(entry.at(), words.wording(), words.language(), words.heard()));
        return new Phoned(waitingSince, front, line, ringBacks, from, message, leftBecause, phrase, asked, all);
    }
}
