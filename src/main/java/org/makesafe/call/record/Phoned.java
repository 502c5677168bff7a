package org.makesafe.call.record;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.makesafe.call.record.PhoneFact.Played.Part;
import org.makesafe.script.QuestionKey;

/**
 * What a call that came in by telephone has besides its answers.
 *
 * @param waitingSince since when nobody is on the call; null while somebody is, and once it has ended
 * @param front whether the caller goes before others, having waited or talked before
 * @param on the line that speaks for the caller now; what comes late of an earlier one says nothing of where the call stands
 * @param line where the line stands
 * @param ringBacks how often the caller was rung back
 * @param from what the line showed
 * @param message the latest message left; null where there is none
 * @param leftBecause why the call was dropped; null where it was not
 * @param phrase what the caller said of those that open a script; null where nothing of the kind was understood
 * @param asked the answers on the phone system's own script, once a handler goes on with another
 * @param played what the caller has heard: the fullest hearing of each part in each language, in the order first played
 */
public record Phoned(@Nullable Instant waitingSince, boolean front, String on, Line line, int ringBacks,
        PhoneFact.@Nullable RangFrom from, PhoneFact.@Nullable MessageLeft message, @Nullable String leftBecause,
        @Nullable String phrase, Map<QuestionKey, Recorded> asked, List<Played> played) {
    public Phoned {
        asked = Collections.unmodifiableMap(new LinkedHashMap<>(asked));
        played = List.copyOf(played);
    }

    /**
     * What was played, and when.
     *
     * @param wording version of the words of an advice item; null for other parts
     */
    public record Played(Part part, String id, String language, Instant at, @Nullable Integer wording, HeardTo heard) {
        /** Whether these words are the same part in the same language. */
        public boolean is(PhoneFact.Played words) {
            return part == words.part() && id.equals(words.id()) && language.equals(words.language());
        }
    }

    /** A call that has just come in. */
    static Phoned at(Instant now) {
        return new Phoned(now, false, "", Line.ASKED, 0, null, null, null, null, Map.of(), List.of());
    }

    /** The fullest hearing of an advice item, in whatever language; empty where it was not played. */
    public Optional<Played> advice(String id) {
        return played.stream().filter(words -> words.part() == Part.ADVICE && words.id().equals(id))
                .min(Comparator.comparing(Played::heard));
    }

    /** The same, had it happened so much later. */
    public Phoned later(Duration by) {
        return new Phoned(waitingSince == null ? null : waitingSince.plus(by), front, on, line, ringBacks, from,
                message,
                leftBecause, phrase, asked, played.stream().map(one -> new Played(one.part(), one.id(), one.language(),
                        one.at().plus(by), one.wording(), one.heard())).toList());
    }

    /** With one more fact. */
    Phoned after(Entry entry, PhoneFact fact) {
        var draft = new Draft(this);
        switch (fact) {
            case PhoneFact.RangFrom number -> {
                draft.from = number;
                draft.on = number.line();
            }
            case PhoneFact.Played words -> draft.heard(entry, words);
            case PhoneFact.PhraseSaid(var said) -> draft.phrase = said;
            case PhoneFact.Taken _ -> draft.waitingSince = null;
            case PhoneFact.PutBack _ -> draft.waits(entry, Line.QUEUED);
            case PhoneFact.CalledAgain _ -> draft.waits(entry, Line.ASKED);
            case PhoneFact.RungBack(var back) -> {
                draft.on = back;
                draft.line = Line.RINGING_BACK;
                draft.ringBacks++;
            }
            case PhoneFact.LineChanged(var to, _) -> draft.line = to;
            case PhoneFact.MessageLeft left -> draft.message = left;
        }
        return draft.phoned();
    }

    /** Nobody waits any more. */
    Phoned ended(@Nullable String because) {
        var draft = new Draft(this);
        draft.waitingSince = null;
        draft.leftBecause = because;
        return draft.phoned();
    }

    /** With the answers on the phone system's own script set aside. */
    Phoned setAside(Map<QuestionKey, Recorded> answers) {
        var draft = new Draft(this);
        draft.asked.putAll(answers);
        return draft.phoned();
    }

    /** What changes in one entry. */
    private static final class Draft {
        private final Map<QuestionKey, Recorded> asked;
        private final List<Played> played;
        private @Nullable Instant waitingSince;
        private boolean front;
        private String on;
        private Line line;
        private int ringBacks;
        private PhoneFact.@Nullable RangFrom from;
        private PhoneFact.@Nullable MessageLeft message;
        private @Nullable String leftBecause;
        private @Nullable String phrase;

        Draft(Phoned was) {
            asked = new LinkedHashMap<>(was.asked);
            played = new ArrayList<>(was.played);
            waitingSince = was.waitingSince;
            front = was.front;
            on = was.on;
            line = was.line;
            ringBacks = was.ringBacks;
            from = was.from;
            message = was.message;
            leftBecause = was.leftBecause;
            phrase = was.phrase;
        }

        void waits(Entry entry, Line to) {
            waitingSince = entry.at();
            front = true;
            line = to;
        }

        void heard(Entry entry, PhoneFact.Played words) {
            var now = new Played(words.part(), words.id(), words.language(), entry.at(), words.wording(),
                    words.heard());
            for (int i = 0; i < played.size(); i++) {
                if (played.get(i).is(words)) {
                    if (words.heard().compareTo(played.get(i).heard()) <= 0) {
                        played.set(i, now);
                    }
                    return;
                }
            }
            played.add(now);
        }

        Phoned phoned() {
            return new Phoned(waitingSince, front, on, line, ringBacks, from, message, leftBecause, phrase, asked,
                    played);
        }
    }
}
