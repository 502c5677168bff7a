package org.makesafe.generate;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.makesafe.call.CallView;
import org.makesafe.call.lifecycle.Danger;
import org.makesafe.call.record.AdviceOutcome;
import org.makesafe.call.record.Call;
import org.makesafe.call.record.Channel;
import org.makesafe.call.record.Entry;
import org.makesafe.call.record.Fact;
import org.makesafe.call.record.HeardTo;
import org.makesafe.call.record.Line;
import org.makesafe.call.record.PhoneFact;
import org.makesafe.flow.Place;
import org.makesafe.script.Advice;
import org.makesafe.script.Basis;
import org.makesafe.script.Question;
import org.makesafe.script.Status;
import org.makesafe.script.Value;
import org.makesafe.script.catalogue.ScriptVersion;

/** Plays one call: at each moment the script's own flow says what is asked next, and chance answers. */
final class TalkPlayer {
    private static final String OFFICER = "made-up";
    private static final List<Basis> BASES = List.of(Basis.SAW, Basis.HEARD, Basis.TOLD);
    private static final List<Status> BLANKS = List.of(Status.NOT_KNOWN, Status.NOT_ASKED, Status.REFUSED);
    private final ScriptVersion script;
    private final Chance chance;
    private final List<Entry> journal = new ArrayList<>();
    private final Set<String> fired = new HashSet<>();
    private Instant now = Instant.EPOCH;
    private Channel channel = Channel.DESK;
    private CallView view;

    private TalkPlayer(ScriptVersion begun, ScriptVersion script, Channel first, Chance chance) {
        this.script = script;
        this.chance = chance;
        var opened = new Entry(1, now, OFFICER, first,
                new Fact.Opened("", begun.script().id(), begun.hash(), null));
        journal.add(opened);
        view = CallView.of(Call.opened(new UUID(0, 0), opened), 0, begun);
    }

    /** A call at a desk. */
    static Talk atDesk(ScriptVersion script, Chance chance) {
        return new TalkPlayer(script, script, Channel.DESK, chance).talk();
    }

    /** A call through the phone system, whose caller may leave before a handler comes. */
    static Talk byTelephone(ScriptVersion ivr, ScriptVersion script, Chance chance) {
        var player = new TalkPlayer(ivr, script, Channel.IVR, chance);
        return player.waits() ? player.talk() : player.whole();
    }

    private boolean waits() {
        channel = Channel.IVR;
        for (Question question : view.script().stages().getFirst().questions()) {
            if (chance.happens(3)) {
                return hangsUp();
            }
            after(6, new PhoneFact.Played(PhoneFact.Played.Part.QUESTION, question.id(), null, question.words(), "en",
                    HeardTo.END));
        }
        after(1, new PhoneFact.LineChanged(Line.QUEUED, null));
        int waited = chance.happens(70) ? chance.between(2, 40) : chance.between(40, 900);
        now = now.plusSeconds(waited);
        if (waited > 60 && chance.happens(20)) {
            return hangsUp();
        }
        channel = Channel.DESK;
        Call taken = view.call().after(entry(new PhoneFact.Taken(script.script().id(), script.hash())));
        view = CallView.of(taken, 0, script);
        return true;
    }

    private boolean hangsUp() {
        after(chance.between(1, 5), new Fact.Dropped("The caller hung up."));
        return false;
    }

    private Talk talk() {
        int patience = chance.happens(10) ? chance.between(3, 20) : chance.between(30, 400);
        int full = chance.between(25, 110);
        String sector = chance.weighted(MadeUp.SECTORS);
        int asked = 0;
        for (Optional<Place> place = view.position(); place.isPresent() && asked < patience; place = view.position()) {
            answer(place.get(), sector, asked++ > full);
            alerts();
        }
        ending();
        return whole();
    }

    private void answer(Place place, String sector, boolean hurried) {
        Question question = place.question();
        boolean blank = !question.id().equals("sector") && ((hurried && !question.mandatory()) || chance.happens(8));
        Optional<Value> value = question.id().equals("sector")
                ? Optional.of(new Value.Words(sector))
                : blank
                        ? Optional.empty()
                        : MadeUpAnswer.to(question.type(), chance, LocalDateTime.ofInstant(now, ZoneOffset.UTC));
        Status status = value.isPresent() ? Status.ANSWERED : hurried ? Status.NOT_ASKED : chance.one(BLANKS);
        var said = view.say(question);
        after(hurried ? 1 : chance.between(2, 12), new Fact.Answered(place.key(), status, value.orElse(null),
                question.spoken() ? chance.one(BASES) : Basis.HANDLER,
                question.noteRequired() && value.isPresent() ? MadeUp.sentence(chance) : null, question.label(),
                said.words(), said.language(), value.map(question.type()::show).orElse(null), question.personal()));
    }

    private void alerts() {
        view.judgement().alerts().stream().filter(firing -> fired.add(firing.alert().id())).toList().forEach(firing -> {
            after(0, new Fact.AlertFired(firing.alert().id(), firing.alert().prompt(), firing.because()));
            if (firing.alert().danger() && view.call().standing().danger() == Danger.NONE) {
                after(0, new Fact.DangerChanged(Danger.PROMPTED, firing.because(), null));
                boolean confirmed = chance.happens(75);
                after(chance.between(2, 50),
                        new Fact.DangerChanged(confirmed ? Danger.CONFIRMED : Danger.OVERRIDDEN, firing.because(),
                                confirmed ? null : MadeUp.sentence(chance)));
            }
        });
    }

    private void ending() {
        boolean hasty = chance.happens(12);
        for (Advice advice : view.adviceDue()) {
            if (!hasty || chance.happens(75)) {
                var said = view.say(advice);
                after(4, new Fact.AdviceRecorded(advice.id(), advice.wording(), said.words(), said.language(),
                        chance.happens(88) ? AdviceOutcome.GIVEN : chance.one(List.of(AdviceOutcome.values())), null));
            }
        }
        var suggested = view.suggested();
        after(5, new Fact.GradeChosen(suggested.grade(), view.script().grading().name(suggested.grade()),
                MadeUp.sentence(chance),
                suggested.grade(), suggested.because()));
        after(3, view.missing().isEmpty() ? new Fact.Completed(null) : new Fact.Dropped("The caller was cut off."));
    }

    private Talk whole() {
        return Talk.of(view, journal);
    }

    private void after(int seconds, Fact fact) {
        now = now.plusSeconds(seconds);
        view = CallView.of(view.call().after(entry(fact)), 0, view.scriptVersion());
    }

    private Entry entry(Fact fact) {
        var entry = new Entry(journal.size() + 1, now, OFFICER, channel, fact);
        journal.add(entry);
        return entry;
    }
}
