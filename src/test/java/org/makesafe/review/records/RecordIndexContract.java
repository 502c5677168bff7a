package org.makesafe.review.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.makesafe.call.CallView;
import org.makesafe.call.CallsInMemory;
import org.makesafe.call.Expected;
import org.makesafe.call.ForceSettings;
import org.makesafe.call.GivenAnswer;
import org.makesafe.call.Submission;
import org.makesafe.call.record.CallLine;
import org.makesafe.call.record.Channel;
import org.makesafe.flow.Mover;
import org.makesafe.flow.Outcome.Moved;
import org.makesafe.laws.RandomCall;
import org.makesafe.review.cycle.ReviewState;
import org.makesafe.review.records.Repeat.Why;
import org.makesafe.script.Basis;
import org.makesafe.script.PublishedScript;
import org.makesafe.script.QuestionKey;
import org.makesafe.script.Status;
import org.makesafe.script.Value;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** What must hold of the index of real calls on every database. */
abstract class RecordIndexContract {
    private static final String OFFICER = "k.ashdown";
    private static final String SCRIPT = "op-makesafe";
    private static final Mover.Compiler COMPILER = compiler();
    final Kept kept;
    private final FilterReader reader;
    private CallsInMemory memory = calls();
    private int steps;

    RecordIndexContract(Kept kept) {
        this.kept = kept;
        this.reader = new FilterReader(kept.sealing, new ForceSettings(ZoneId.of("Europe/London"), SCRIPT));
    }

    @BeforeEach
    void beginWithNothing() {
        kept.forget();
        memory = calls();
    }

    @Test
    void anIndexKeptUpWithRandomCallsIsTheIndexMadeFromScratch() {
        for (int seed = 1; seed <= 40; seed++) {
            var random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
            var call = new RandomCall("seed " + seed, random, memory.calls(), memory.lists(), SCRIPT);
            for (int walk = 0; walk < 4; walk++) {
                // Some steps are missed, and some calls are indexed more than once.
                kept.reached(call.wander(3).view());
                for (int times = random.nextInt(3); times > 0; times--) {
                    kept.index.index(call.view().call().id());
                }
            }
        }
        kept.index.behind(kept.all()).forEach(kept.index::index);
        assertThat(kept.index.behind(kept.all())).isEmpty();
        List<String> keptUp = kept.whole();
        assertThat(keptUp).hasSizeGreaterThan(80);

        kept.clear();
        assertThat(kept.index.behind(kept.all())).hasSizeGreaterThanOrEqualTo(40);
        kept.all().forEach(call -> kept.index.index(call.call()));

        assertThat(kept.whole()).isEqualTo(keptUp);
    }

    @Test
    void anOlderStateOfACallNeverReplacesALaterOne() {
        CallView before = place(open(), "Harbour View Hotel");
        CallView after = kept.indexed(moved(memory.calls().notes(step(before), "A later note.")));
        List<String> latest = kept.whole();

        kept.indexed(before);

        assertThat(after.version()).isGreaterThan(before.version());
        assertThat(kept.whole()).isEqualTo(latest);
    }

    @Test
    void aCallIsFoundByWhateverWasSaidInIt() {
        CallView call = kept.indexed(whole());
        kept.indexed(place(open(), "The Ship"));
        for (var typed : Map.of(Field.REFERENCE, call.call().reference().toLowerCase(java.util.Locale.UK),
                Field.NUMBER, "(01632) 960-144", Field.PLATE, "ab12cde", Field.PREMISES, "harbour hôtel",
                Field.PLACE, "PLYMOUTH harbour", Field.PERSON, "green PARKA", Field.TEXT, "lobby",
                Field.MISSING, call.adviceDue().getFirst().id()).entrySet()) {
            assertThat(found(Map.of(typed.getKey(), typed.getValue()))).as("%s", typed)
                    .contains(call.call().reference())
                    .hasSize(typed.getKey() == Field.MISSING ? 2 : 1);
        }
        assertThat(found(Map.of(Field.NUMBER, "01632 960999"))).isEmpty();
        assertThat(found(Map.of(Field.PREMISES, "harbour hotel plymouth"))).isEmpty();
        assertThat(found(Map.of(Field.HANDLER, OFFICER, Field.FROM, "2026-11-14", Field.TO, "2026-11-14",
                Field.SCRIPT, SCRIPT + ":1", Field.STATE, "OPEN"))).hasSize(2);
        assertThat(found(Map.of(Field.FROM, "2026-11-15"))).isEmpty();
    }

    @Test
    void whatIdentifiesTheCallerIsNowhereInTheIndex() {
        CallView call = answer(whole(), "caller-name", new Value.Words("Rosamund Quill"));
        kept.indexed(call);
        assertThat(call.call().answers().get(QuestionKey.of("caller-name"))).isNotNull();
        assertThat(kept.whole().toString()).contains("harbour", "lobby").doesNotContainIgnoringCase("rosamund")
                .doesNotContainIgnoringCase("quill").doesNotContain("960144");
    }

    @Test
    void practiceCallsLeaveNothingToBeFoundBy() {
        CallView practice = moved(memory.calls().practise(OFFICER, SCRIPT, "hotel", "practise"));
        kept.indexed(place(practice, "Harbour View Hotel"));
        assertThat(kept.whole()).hasSize(1);
        assertThat(found(Map.of())).isEmpty();
        assertThat(kept.repeats.of(place(open(), "Harbour View Hotel"))).isEmpty();
    }

    @Test
    void callsAboutTheSameAreFoundWithWhyTheyAre() {
        CallView first = kept.indexed(whole());
        CallView place = kept.indexed(place(open(), "harbour view  HOTEL"));
        CallView two = kept.indexed(person(open(), "green jacket, parka"));
        kept.indexed(place(open(), "Another Inn"));

        // Not indexed itself: what it has in common is taken from the call as it stands.
        CallView live = whole();

        assertThat(kept.repeats.of(live)).extracting(one -> one.line().reference()).containsExactly(
                place.call().reference(), first.call().reference());
        assertThat(kept.repeats.of(live)).extracting(Repeat::why).containsExactly(List.of(Why.PLACE),
                List.of(Why.NUMBER, Why.PLATE, Why.PLACE, Why.PERSON));
        assertThat(kept.repeats.of(kept.indexed(live))).as("without itself").hasSize(2);
        assertThat(kept.repeats.of(two)).as("two words fit too many people").isEmpty();
        assertThat(kept.repeats.of(person(open(), "a green and torn parka"))).as("three tell").hasSize(2)
                .allSatisfy(one -> assertThat(one.why()).containsExactly(Why.PERSON));
    }

    @Test
    void aCallIsFoundByWhatItsScriptSaysThatReportsRead() {
        CallView call = answer(open(), "danger-now", new Value.Several(List.of("weapon")));
        call = answer(call, "sector", new Value.Words("taxi"));
        call = answer(call, "sexual", new Value.Words("yes"));
        kept.indexed(answer(call, "child-kind", new Value.Words("under-18")));
        kept.indexed(answer(open(), "sector", new Value.Words("hotel")));
        List<String> reference = List.of(call.call().reference());

        assertThat(found(Map.of(Field.SECTOR, "taxi"))).isEqualTo(reference);
        assertThat(found(Map.of(Field.FLAG, "CSA"))).isEqualTo(reference);
        assertThat(found(Map.of(Field.INDICATOR, "danger-now/weapon"))).isEqualTo(reference);
        assertThat(found(Map.of(Field.FLAG, "CCE"))).isEmpty();
    }

    @Test
    void aCallIsFoundByWhereItsReviewStands() {
        CallView before = open();
        kept.review(before, ReviewState.AWAITING_REVIEW);
        kept.indexed(before);
        CallView after = kept.indexed(open());
        kept.review(after, ReviewState.AWAITING_REVIEW);
        assertThat(kept.index.behind(kept.all())).as("missed the review").containsExactly(after.call().id());
        kept.index.review(after.call().id());
        assertThat(kept.index.behind(kept.all())).isEmpty();
        kept.indexed(open());

        assertThat(found(Map.of(Field.REVIEW, "AWAITING_REVIEW"))).containsExactly(after.call().reference(),
                before.call().reference());
        kept.review(before, ReviewState.CLOSED);
        kept.index.review(before.call().id());
        assertThat(found(Map.of(Field.REVIEW, "AWAITING_REVIEW"))).containsExactly(after.call().reference());
        assertThat(found(Map.of(Field.REVIEW, "CLOSED"))).containsExactly(before.call().reference());
        assertThat(reader.read(new Filter(Map.of(Field.REVIEW, "closed"))).refused()).containsOnlyKeys(Field.REVIEW);
    }

    @Test
    void atMostFiveCallsAboutTheSameAreShownTheNewestFirst() {
        var references = new ArrayList<String>();
        for (int i = 0; i < 8; i++) {
            references.addFirst(kept.indexed(place(open(), "Harbour View Hotel")).call().reference());
        }
        assertThat(kept.repeats.of(place(open(), "Harbour View Hotel")))
                .extracting(one -> one.line().reference()).containsExactlyElementsOf(references.subList(0, 5));
    }

    @Test
    void callsAboutTheSameTakeOneStatementAndNoneBeforeThereIsAnythingToGoBy() {
        kept.indexed(whole());
        CallView live = whole();
        CallView nothing = open();
        assertThat(kept.statements(() -> assertThat(kept.repeats.of(live)).hasSize(1))).isEqualTo(1);
        assertThat(kept.statements(() -> assertThat(kept.repeats.of(nothing)).isEmpty())).isZero();
    }

    private List<String> found(Map<Field, String> typed) {
        Sought sought = reader.read(new Filter(typed));
        assertThat(sought.refused()).isEmpty();
        return kept.search.find(sought.conditions(), null, 100).stream().map(CallLine::reference).toList();
    }

    private CallView whole() {
        CallView view = place(open(), "Harbour View Hôtel");
        view = person(view, "Green parka, torn at the sleeve");
        view = answer(view, "callback-number", new Value.Words("01632 960144"));
        view = answer(view, "vehicle-seen", new Value.Words("yes"));
        view = answer(view, "vehicle", new Value.Fields(Map.of("plate", "AB12 CDE")));
        return moved(memory.calls().notes(step(view), "Seen in the lobby."));
    }

    private CallView place(CallView view, String premises) {
        return answer(view, "where", new Value.Fields(Map.of("premises", premises, "town", "Plymouth")));
    }

    private CallView person(CallView view, String clothing) {
        return answer(view, "child-description", new Value.Fields(Map.of("clothing", clothing)));
    }

    private CallView answer(CallView view, String question, Value value) {
        return moved(memory.calls().answer(step(view),
                new GivenAnswer(QuestionKey.of(question), Status.ANSWERED, value, Basis.SAW, null)));
    }

    private CallView open() {
        return moved(memory.calls().open(OFFICER, Channel.DESK, SCRIPT, null));
    }

    private Submission step(CallView view) {
        return new Submission(view.call().id(), OFFICER, Channel.DESK, "step " + ++steps, new Expected.Anything());
    }

    private static CallView moved(org.makesafe.flow.Outcome<CallView> outcome) {
        assertThat(outcome).isInstanceOf(Moved.class);
        return ((Moved<CallView>) outcome).to();
    }

    private static CallsInMemory calls() {
        return CallsInMemory.of(PublishedScript.read(), COMPILER,
                Clock.fixed(Instant.parse("2026-11-14T22:10:00Z"), ZoneOffset.UTC));
    }

    private static Mover.Compiler compiler() {
        try (var context = new AnnotationConfigApplicationContext("org.makesafe.flow.statemachine")) {
            return context.getBean(Mover.Compiler.class);
        }
    }
}
