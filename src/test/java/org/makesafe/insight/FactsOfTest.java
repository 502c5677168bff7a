package org.makesafe.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.makesafe.call.CallView;
import org.makesafe.call.lifecycle.Danger;
import org.makesafe.call.record.Call;
import org.makesafe.call.record.Channel;
import org.makesafe.call.record.Entry;
import org.makesafe.call.record.Fact;
import org.makesafe.call.record.HeardTo;
import org.makesafe.call.record.Line;
import org.makesafe.call.record.PhoneFact;
import org.makesafe.script.PublishedScript;
import org.makesafe.script.QuestionKey;
import org.makesafe.script.Status;
import org.makesafe.script.Value;
import org.makesafe.script.catalogue.ScriptVersion;

/** What is counted of a call, from entries written by hand. */
class FactsOfTest {
    private static final Instant START = Instant.parse("2026-07-05T22:30:00Z");
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private final List<Entry> journal = new ArrayList<>();

    @Test
    void aCallerWhoReachedAHandlerIsCountedByHowLongItTook() {
        at(0, Channel.IVR, opened());
        at(12, Channel.IVR, new PhoneFact.LineChanged(Line.QUEUED, null));
        at(42, Channel.DESK, new PhoneFact.Taken("op-makesafe", "of op-makesafe"));
        at(100, Channel.DESK, new Fact.DangerChanged(Danger.CONFIRMED, List.of(), null));

        assertThat(counted()).contains("HOUR 7-23", "CHANNEL TELEPHONE", "DANGER CONFIRMED", "ANSWERED 0045",
                "WAITED 0030", "DECIDED 0060").noneMatch(one -> one.startsWith("LEFT"));
    }

    @Test
    void aCallerWhoLeftIsCountedWhereItWas() {
        at(0, Channel.IVR, opened());
        assertThat(hungUp()).contains("LEFT START").noneMatch(one -> one.startsWith("ANSWERED"));
        at(1, Channel.IVR, question("language"));
        at(2, Channel.IVR, question("sector"));
        assertThat(hungUp()).contains("LEFT sector");
        at(3, Channel.IVR, new PhoneFact.LineChanged(Line.QUEUED, null));
        assertThat(hungUp()).contains("LEFT QUEUE");
        at(4, Channel.IVR, new PhoneFact.LineChanged(Line.CALL_BACK, null));
        assertThat(hungUp()).as("asked to be called back").noneMatch(one -> one.startsWith("LEFT"));
    }

    @Test
    void adviceIsMissingOnlyOnceTheCallIsOver() {
        at(0, Channel.DESK, opened());
        assertThat(counted()).contains("CHANNEL DESK").noneMatch(one -> one.endsWith(":MISSING"));
        at(9, Channel.DESK, new Fact.Dropped("Cut off."));
        assertThat(counted()).anyMatch(one -> one.matches("ADVICE A\\d\\d:MISSING"));
    }

    @Test
    void flagsAndSignsAreCountedAndNoneOfTheseIsNoSign() {
        at(0, Channel.DESK, opened());
        at(1, Channel.DESK, answered("sector", new Value.Words("hotel")));
        at(2, Channel.DESK, answered("signs-hotel", new Value.Several(List.of("cash", "no-luggage"))));
        at(3, Channel.DESK, answered("flag-cse", new Value.Words("yes")));
        at(4, Channel.DESK, answered("flag-csa", new Value.Words("no")));
        assertThat(counted()).contains("INDICATOR signs-hotel/cash", "FLAG CSE")
                .doesNotContain("FLAG CSA");
        assertThat(facts(journal).sector()).isEqualTo("hotel");
        at(5, Channel.DESK, answered("sector", new Value.Words("taxi")));
        assertThat(counted()).as("off the path").noneMatch(one -> one.startsWith("INDICATOR"));
    }

    @Test
    void aCallIsCountedByItsScoreOnceItHasEndedAndOnlyIfSomebodyTookIt() {
        at(0, Channel.DESK, opened());
        at(1, Channel.DESK, new Fact.DangerChanged(Danger.PROMPTED, List.of(), null));
        assertThat(counted()).as("while it goes on").noneMatch(FactsOfTest::scored);
        at(9, Channel.DESK, new Fact.Dropped("Cut off."));
        assertThat(counted()).contains("BAND NON_COMPLIANT", "DEVIATION CRITICAL:DANGER_UNDECIDED")
                .noneMatch(one -> one.startsWith("DEVIATION MODERATE") || one.startsWith("DEVIATION MINOR"));
        assertThat(FactsOf.call(view(journal), List.of(), LONDON).counted()).as("without its journal")
                .noneMatch(counted -> scored(counted.toString()));
        journal.clear();
        at(0, Channel.IVR, opened());
        assertThat(hungUp()).as("nobody took it").noneMatch(FactsOfTest::scored);
    }

    private static boolean scored(String counted) {
        return counted.startsWith("BAND") || counted.startsWith("DEVIATION");
    }

    private List<String> hungUp() {
        var all = new ArrayList<>(journal);
        all.add(new Entry(all.size() + 1, START.plusSeconds(50), "phone", Channel.IVR, new Fact.Dropped("Hung up.")));
        return facts(all).counted().stream().map(Counted::toString).toList();
    }

    private List<String> counted() {
        return facts(journal).counted().stream().map(Counted::toString).toList();
    }

    private static CallFacts facts(List<Entry> journal) {
        return FactsOf.call(view(journal), journal, LONDON);
    }

    private static CallView view(List<Entry> journal) {
        var version = new ScriptVersion("of op-makesafe", 1, PublishedScript.read());
        return CallView.of(Call.replay(new UUID(0, 1), journal), journal.size(), version);
    }

    private void at(int seconds, Channel channel, Fact fact) {
        journal.add(new Entry(journal.size() + 1, START.plusSeconds(seconds), "k.ashdown", channel, fact));
    }

    private static Fact opened() {
        return new Fact.Opened("MS-26-0000001", "op-makesafe", "of op-makesafe", null);
    }

    private static Fact question(String id) {
        return new PhoneFact.Played(PhoneFact.Played.Part.QUESTION, id, null, "Words.", "en", HeardTo.END);
    }

    private static Fact answered(String question, Value value) {
        return new Fact.Answered(QuestionKey.of(question), Status.ANSWERED, value, null, null, "Label", "Words?", "en",
                "shown", false);
    }
}
