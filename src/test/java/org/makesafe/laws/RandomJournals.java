package org.makesafe.laws;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.makesafe.call.lifecycle.Danger;
import org.makesafe.call.record.AdviceOutcome;
import org.makesafe.call.record.Channel;
import org.makesafe.call.record.Entry;
import org.makesafe.call.record.Fact;
import org.makesafe.call.record.HeardTo;
import org.makesafe.call.record.Line;
import org.makesafe.call.record.PhoneFact;
import org.makesafe.script.Basis;
import org.makesafe.script.Grade;
import org.makesafe.script.QuestionKey;
import org.makesafe.script.Status;
import org.makesafe.script.Value;

/** Makes journals of every kind of fact in any order, likely or not: adding up must not depend on good manners. */
final class RandomJournals {
    private static final Instant START = Instant.parse("2026-11-14T22:10:00Z");
    private static final List<String> OFFICERS = List.of("r.fenwick", "k.ashdown", "m.pell");
    private static final List<String> LANGUAGES = List.of("en", "cy");
    private final RandomGenerator random;

    RandomJournals(RandomGenerator random) {
        this.random = random;
    }

    /** A journal that begins with the call being opened. */
    List<Entry> next() {
        var entries = new ArrayList<Entry>();
        entries.add(entry(1, new Fact.Opened("MS-26-0000001", "op-makesafe", "00ff", null)));
        int length = random.nextInt(1, 60);
        IntStream.rangeClosed(2, length).forEach(number -> entries.add(entry(number, fact())));
        return List.copyOf(entries);
    }

    private Entry entry(int number, Fact fact) {
        return new Entry(number, START.plusSeconds(number), pick(OFFICERS), pick(List.of(Channel.values())), fact);
    }

    private Fact fact() {
        return switch (random.nextInt(19)) {
            case 0, 1, 2, 3, 4 -> answered();
            case 5 -> new Fact.PathChanged(List.of(key()), List.of(key()));
            case 6 -> new Fact.AlertFired("emergency", "Send officers now.", List.of("Someone is hurt."));
            case 7, 8 -> new Fact.AdviceRecorded("A0" + random.nextInt(1, 6), 1, "Save the footage.",
                    pick(LANGUAGES), pick(List.of(AdviceOutcome.values())), null);
            case 9, 10 ->
                new Fact.DangerChanged(pick(List.of(Danger.values())), List.of("Because " + random.nextInt(4)),
                        random.nextBoolean() ? "They have gone." : null);
            case 11 -> new Fact.GradeChosen(pick(List.of(Grade.values())), "Name", "Why " + random.nextInt(9),
                    Grade.PRIORITY, List.of());
            case 12 -> random.nextBoolean()
                    ? new Fact.NotesSaved("Notes " + random.nextInt(9))
                    : new Fact.LanguageChosen(pick(LANGUAGES));
            case 13 -> new Fact.HandedOff(random.nextBoolean(), random.nextBoolean() ? "NM-1" : null);
            case 14 -> random.nextBoolean() ? new Fact.Dropped("Cut off.") : new Fact.Resumed(null);
            case 15, 16 -> phoned();
            case 17 -> afterwards();
            default -> random.nextBoolean() ? new Fact.Resumed(null) : new Fact.Completed(null);
        };
    }

    private Fact afterwards() {
        boolean value = random.nextBoolean();
        if (random.nextInt(4) == 0) {
            return new Fact.SupervisorWrote("Ask about " + random.nextInt(9));
        }
        return random.nextBoolean()
                ? new Fact.Addendum("Also " + random.nextInt(9))
                : new Fact.Corrected(key(), value ? Status.ANSWERED : Status.NOT_ASKED,
                        value ? new Value.Words("meant " + random.nextInt(9)) : null, value ? "meant" : null,
                        "Misheard.", "Label", random.nextBoolean());
    }

    private Fact phoned() {
        return switch (random.nextInt(9)) {
            case 7 -> new PhoneFact.RungBack("line" + random.nextInt(3));
            case 6 -> new PhoneFact.PhraseSaid("Op Makesafe");
            case 0 -> new PhoneFact.RangFrom(random.nextBoolean() ? "+447700900123" : null, "CA1", true);
            case 1 -> new PhoneFact.Played(pick(List.of(PhoneFact.Played.Part.values())), "A0" + random.nextInt(1, 4),
                    random.nextBoolean() ? 1 : null, "Please hold.", pick(LANGUAGES),
                    pick(List.of(HeardTo.values())));
            case 2 -> new PhoneFact.Taken(pick(List.of("op-makesafe", "op-makesafe-ivr")), "00ff");
            case 3 -> new PhoneFact.PutBack("The handler was not reached.");
            case 4 -> new PhoneFact.CalledAgain();
            case 5 -> new PhoneFact.LineChanged(pick(List.of(Line.values())), null);
            default -> new PhoneFact.MessageLeft("RE0001", random.nextInt(1, 90),
                    random.nextBoolean() ? "They are in room 212." : null);
        };
    }

    private Fact answered() {
        boolean value = random.nextInt(4) > 0;
        return new Fact.Answered(key(), value ? Status.ANSWERED : Status.REFUSED,
                value ? new Value.Words("said " + random.nextInt(9)) : null, pick(List.of(Basis.values())), null,
                "Label",
                "Words?", pick(LANGUAGES), value ? "said" : null, random.nextBoolean());
    }

    private QuestionKey key() {
        return new QuestionKey("q" + random.nextInt(1, 8), random.nextInt(1, 4));
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
