package org.makesafe.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManagerFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.makesafe.call.lifecycle.CallState;
import org.makesafe.call.lifecycle.Danger;
import org.makesafe.call.record.AdviceOutcome;
import org.makesafe.call.record.CallLine;
import org.makesafe.call.record.EarlierCall;
import org.makesafe.call.record.Channel;
import org.makesafe.call.record.Fact;
import org.makesafe.call.record.Said;
import org.makesafe.flow.Answer;
import org.makesafe.flow.Outcome;
import org.makesafe.script.Basis;
import org.makesafe.script.Grade;
import org.makesafe.script.PublishedScript;
import org.makesafe.script.Question;
import org.makesafe.script.QuestionKey;
import org.makesafe.script.Status;
import org.makesafe.script.Value;
import org.makesafe.script.catalogue.AnotherInstance;
import org.makesafe.script.catalogue.Catalogue;
import org.makesafe.script.catalogue.ScriptVersion;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;

/** What must hold on every database: what was acknowledged is there, once, and nothing else is. */
abstract class PersistenceContract extends PastCallsContract {
    private static final int STATEMENTS_MAX = 8;
    @Autowired
    private EntityManagerFactory entities;

    @Test
    void everyKindOfStepComesBackAsItWasTaken() {
        CallView view = reload(open());
        assertThat(view.version()).isZero();
        view = answer(view, "still-there", "here-now");
        view = moved(calls.answer(step(view, null), new GivenAnswer(QuestionKey.of("danger-now"), Status.ANSWERED,
                new Value.Several(List.of("with-child")), Basis.SAW, "Through the glass.")));
        view = moved(calls.answer(step(view, null), new GivenAnswer(QuestionKey.of("where"), Status.ANSWERED,
                new Value.Words("Behind the “Blue Boar”, Plymouth 🚕"), null, null)));
        view = moved(calls.answer(step(view, null),
                new GivenAnswer(QuestionKey.of("callback-number"), Status.REFUSED, null, null, null)));
        assertThat(view.call().standing().danger()).isEqualTo(Danger.PROMPTED);
        assertThat(reload(view).call()).isEqualTo(view.call());

        view = moved(calls.decideDanger(step(view, null), Danger.CONFIRMED, null));
        view = moved(calls.decideDanger(step(view, null), Danger.STOOD_DOWN, "They have gone."));
        String advice = view.adviceDue().getFirst().id();
        view = moved(calls.advise(step(view, null), List.of(new GivenAdvice(advice, AdviceOutcome.DECLINED, "Busy."))));
        view = moved(calls.grade(step(view, null), Grade.PRIORITY, "Seen minutes ago."));
        view = moved(calls.notes(step(view, null), "Line\ncrackles."));
        view = moved(calls.handOff(step(view, null), "P-1"));
        view = moved(calls.end(step(view, null), CallState.DROPPED, "Line lost."));
        assertThat(reload(view).call()).isEqualTo(view.call());
        assertThat(reload(view).version()).isEqualTo(view.version()).isEqualTo(11);

        view = moved(calls.resume(new Submission(view.call().id(), "other", Channel.API, null,
                new Expected.Version(view.version())), null));
        assertThat(reload(view).call()).isEqualTo(view.call());
        assertThat(view.call().handler()).isEqualTo("other");
        assertThat(code(calls.notes(step(view, null), "Mine?"))).isEqualTo("NOT_YOUR_CALL");
    }

    @Test
    void whatIdentifiesTheCallerIsNeverReadableInTheDatabase() {
        CallView view = open();
        var personal = view.script().stages().stream().flatMap(s -> s.questions().stream()).filter(Question::personal)
                .toList();
        for (Question question : personal) {
            String typed = question.type().name().equals("PHONE") ? "01632 960123" : "Marigold Featherstonehaugh";
            var outcome = calls.answer(step(view, null), new GivenAnswer(QuestionKey.of(question.id()), Status.ANSWERED,
                    new Value.Words(typed), null, "Marigold said 960123"));
            assertThat(outcome).as(question.id()).isInstanceOf(Outcome.Moved.class);
        }
        CallView stored = reload(view);
        assertThat(personal).extracting(Question::id).contains("callback-number");
        assertThat(stored.call().answers()).hasSize(personal.size());
        assertThat(stored.call().answers().get(QuestionKey.of("callback-number")))
                .satisfies(recorded -> assertThat(recorded.value()).isEqualTo(new Value.Words("+441632960123")));
        assertThat(raw(view.call().id())).hasSize(1 + journal(view).size())
                .noneMatch(text -> text.contains("960123") || text.contains("Marigold") || text.contains("Feather"));
        assertThat(sql.sql("select count(*) from call_record where caller_number_digest like '%960123%'")
                .query(Long.class).single()).isZero();
    }

    @Test
    void aSealedAnswerOpensOnlyInItsOwnCall() {
        CallView whose = answer(open(), "callback-number", "01632 960123");
        CallView other = open();
        sql.sql("update call_record set content = (select content from call_record where id = ?) where id = ?")
                .param(whose.call().id()).param(other.call().id()).update();
        assertThatThrownBy(() -> calls.find(other.call().id())).isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("No key opens");
    }

    @Test
    void differentAnswersAtTheSameMomentAllLandOnce() throws InterruptedException {
        for (int threads : new int[]{ 2, 10}) {
            CallView view = open();
            var keys = view.script().stages().stream().flatMap(s -> s.questions().stream())
                    .map(q -> QuestionKey.of(q.id())).limit(50).toList();
            assertThat(keys).hasSize(50);
            var outcomes = atOnce(threads, keys.stream().<Callable<Outcome<CallView>>>map(key -> () -> calls.answer(
                    step(view, key.question()), new GivenAnswer(key, Status.NOT_ASKED, null, null, null))).toList());
            assertThat(outcomes).as("%d threads", threads).allMatch(Outcome.Moved.class::isInstance);
            assertThat(reload(view).call().answers()).containsOnlyKeys(keys);
            assertThat(keys).allMatch(key -> answers(view, key) == 1);
            assertThat(reload(view).version()).isEqualTo(50);
        }
    }

    @Test
    void theSameStepAtTheSameMomentHappensOnce() throws InterruptedException {
        CallView view = open();
        var outcomes = atOnce(10, IntStream.range(0, 10).<Callable<Outcome<CallView>>>mapToObj(
                _ -> () -> calls.answer(step(view, "s1"), given("still-there", "here-now"))).toList());
        assertThat(outcomes).allMatch(Outcome.Moved.class::isInstance);
        assertThat(answers(view, QuestionKey.of("still-there"))).isEqualTo(1);
        assertThat(reload(view).version()).isEqualTo(1);
        assertThat(code(calls.answer(step(view, "s1"), given("still-there", "leaving")))).isEqualTo("STEP_REUSED");
        assertThat(journal(view)).hasSize(2);
    }

    @Test
    void theSameOpeningAtTheSameMomentOpensOneCall() throws InterruptedException {
        String name = ids.generate().toString();
        var outcomes = atOnce(10, IntStream.range(0, 10).<Callable<Outcome<CallView>>>mapToObj(
                _ -> () -> calls.open(OFFICER, Channel.API, null, name)).toList());
        assertThat(outcomes.stream().map(o -> moved(o).call().id()).distinct()).hasSize(1);
        assertThat(moved(calls.open("other", Channel.API, null, name)).call().id())
                .isNotEqualTo(moved(outcomes.getFirst()).call().id());
    }

    @Test
    void aStaleVersionIsRefusedAndAFreshOneIsNot() {
        CallView first = open();
        CallView second = answer(first, "still-there", "here-now");
        assertThat(code(calls.notes(at(first), "x"))).isEqualTo("STALE_VERSION");
        assertThat(moved(calls.notes(at(second), "x")).version()).isEqualTo(2);
        assertThat(code(calls.answer(
                new Submission(first.call().id(), OFFICER, Channel.API, null, new Expected.AnswerSeen(0)),
                given("still-there", "leaving")))).isEqualTo("STALE_VERSION");
    }

    @Test
    void aStepThatFailsHalfWayLeavesNothing() {
        CallView view = answer(open(), "still-there", "here-now");
        sql.sql("alter table call_record add constraint half_way check (state <> 'DROPPED' or id <> '%s')"
                .formatted(view.call().id())).update();
        try {
            assertThatThrownBy(() -> calls.end(step(view, "end"), CallState.DROPPED, "Line lost."))
                    .isInstanceOf(DataIntegrityViolationException.class)
                    .satisfies(failure -> assertThat(failure).as("what a log would show").message()
                            .doesNotContain("Line lost"))
                    .rootCause().message().doesNotContain("Line lost");
        } finally {
            sql.sql("alter table call_record drop constraint half_way").update();
        }
        assertThat(reload(view).version()).isEqualTo(view.version());
        assertThat(reload(view).call()).isEqualTo(view.call());
        assertThat(journal(view)).hasSize(2);
        assertThat(moved(calls.end(step(view, "end"), CallState.DROPPED, "Line lost.")).open()).isFalse();
    }

    @Test
    void anUnfinishedCallFromTheSameNumberIsFoundAgainOpenOrDropped() {
        String number = "01632 960777";
        CallView lost = answer(open(), "callback-number", number);
        CallView back = answer(open(), "callback-number", number);
        assertThat(lists.earlier(back)).containsExactly(new EarlierCall(line(lost), true));
        moved(calls.end(step(lost, null), CallState.DROPPED, "Line lost."));
        assertThat(lists.earlier(back)).containsExactly(new EarlierCall(line(lost), true));
        assertThat(lists.earlier(answer(open(), "callback-number", "01632 960778"))).isEmpty();
        assertThat(lists.earlier(open())).isEmpty();
    }

    @Test
    void anUnfinishedCallAboutTheSamePlaceIsFoundAgainHoweverItsNameIsTyped() {
        CallView lost = answer(open(), "where", "The Gull & Anchor");
        CallView back = moved(calls.answer(step(open(), null), new GivenAnswer(QuestionKey.of("where"), Status.ANSWERED,
                new Value.Fields(Map.of("premises", "the gull  &  anchor.", "town", "Plymouth")), null, null)));
        assertThat(lists.earlier(back)).containsExactly(new EarlierCall(line(lost), false));
        assertThat(lists.earlier(answer(open(), "where", "Gull"))).isEmpty();
        assertThat(lists.earlier(answer(open(), "where", "A12"))).as("too short to tell places apart").isEmpty();
        assertThat(sql.sql("select count(*) from call_record where place_digest like '%gull%'").query(Long.class)
                .single()).isZero();
    }

    private CallLine line(CallView view) {
        return lists.page(null, null, null, 200).stream().filter(line -> line.id().equals(view.call().id())).findFirst()
                .orElseThrow();
    }

    @Test
    void listsTurnTheirPagesByNumber() {
        var opened = new ArrayList<UUID>();
        String officer = ids.generate().toString();
        for (int i = 0; i < 5; i++) {
            opened.addFirst(moved(calls.open(officer, Channel.API, null, null)).call().id());
        }
        var first = lists.page(null, officer, null, 2);
        var second = lists.page(CallState.OPEN, officer, first.getLast().number(), 2);
        var third = lists.page(null, officer, second.getLast().number(), 2);
        assertThat(first).hasSize(2);
        assertThat(third).hasSize(1);
        assertThat(java.util.stream.Stream.of(first, second, third).flatMap(List::stream).map(CallLine::id))
                .containsExactlyElementsOf(opened);
        assertThat(lists.page(CallState.DROPPED, officer, null, 2)).isEmpty();
        assertThat(lists.unfinished(officer)).hasSize(5);
    }

    @Test
    void aGuidedStepTakesFewStatements() {
        CallView view = open();
        Statistics counted = entities.unwrap(SessionFactory.class).getStatistics();
        var facts = new ArrayList<Integer>();
        for (String[] step : new String[][]{ { "can-talk", "can-talk"}, { "callback-number", "01632 960123"},
                { "where", "Plymouth"}, { "still-there", "here-now"}, { "danger-now", "hurt"},
                { "danger-now", "none"}}) {
            int before = view.call().entries();
            counted.clear();
            view = moved(calls.answer(step(view, ids.generate().toString()), given(step[0], step[1])));
            assertThat(counted.getPrepareStatementCount()).as(step[0]).isLessThanOrEqualTo(STATEMENTS_MAX);
            facts.add(view.call().entries() - before);
        }
        assertThat(facts).as("some step had several entries").anyMatch(n -> n > 2);
        assertThat(journal(view).getLast().fact()).isInstanceOfAny(Fact.Answered.class, Fact.PathChanged.class,
                Fact.AlertFired.class);
    }

    @Test
    void aVersionIsStoredOnceHoweverManyInstancesStartWithIt(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("op-twice.yaml"),
                PublishedScript.inEnglishAlone().replace("script: op-makesafe", "script: op-twice"));
        List<Catalogue> started = atOnce(4, Collections.<Callable<Catalogue>>nCopies(4, () -> catalogue(folder)));
        assertThat(started.stream().map(c -> c.current("op-twice").orElseThrow().number())).containsOnly(1);
        assertThat(
                sql.sql("select count(*) from script_version where script_id = 'op-twice'").query(Long.class).single())
                .isEqualTo(1);
    }

    @Test
    void aCallKeepsTheScriptItBeganWithWhenTheFileChanges(@TempDir Path folder) throws Exception {
        CallView view = open();
        Files.writeString(folder.resolve("op-makesafe.yaml"),
                PublishedScript.inEnglishAlone().replace("Are they still there?", "Have they gone yet?"));
        Catalogue later = catalogue(folder);
        assertThat(later.current("op-makesafe").orElseThrow().number()).isEqualTo(2);
        assertThat(later.current("op-makesafe").orElseThrow().script().question("still-there").orElseThrow().words())
                .isEqualTo("Have they gone yet?");
        assertThat(later.version(view.call().scriptHash())).isEqualTo(view.scriptVersion());
        assertThat(later.version(view.call().scriptHash()).script().question("still-there").orElseThrow().words())
                .isEqualTo("Are they still there?");
        assertThat(calls.find(view.call().id()).orElseThrow().scriptVersion().number()).isEqualTo(1);
    }

    @Test
    void aCallFromBeforeLanguagesIsReadAsEnglish() {
        CallView view = answer(open(), "still-there", "here-now");
        view = moved(calls.advise(step(view, null), List.of(new GivenAdvice("A01", AdviceOutcome.GIVEN, null))));
        UUID call = view.call().id();
        for (String table : List.of("journal_entry where call_id", "call_record where id")) {
            String[] parts = table.split(" where ");
            assertThat(sql.sql("update %s set content = replace(content, ',\"language\":\"en\"', '') where %s = ?"
                    .formatted(parts[0], parts[1])).param(call).update()).isPositive();
        }
        assertThat(raw(call)).noneMatch(content -> content.contains("language"));

        assertThat(reload(view).call()).isEqualTo(view.call());
        assertThat(journal(view)).extracting(entry -> entry.fact() instanceof Fact.Answered a ? a.language() : "en")
                .containsOnly("en");
        assertThat(moved(calls.speak(step(view, null), "cy")).call().language()).isEqualTo("cy");
    }

    @Test
    void whatIsRecordedIsWhatWasSaidInTheLanguageItWasSaidIn() {
        CallView view = moved(calls.speak(step(open(), null), "cy"));
        view = answer(view, "still-there", "here-now");
        view = moved(calls.advise(step(view, null), List.of(new GivenAdvice("A02", AdviceOutcome.GIVEN, null))));

        assertThat(journal(view).stream().map(entry -> entry.fact() instanceof Fact.Answered a
                ? a.language() + " " + a.words()
                : entry.fact() instanceof Fact.AdviceRecorded a ? a.language() + " " + a.words() : ""))
                .contains("cy Ydyn nhw yno o hyd?", "cy Os ydyn nhw ar fin gadael, neu os oes unrhyw un mewn perygl, "
                        + "ffoniwch 999 ar unwaith.");
        assertThat(reload(view).call().advice().get("A02")).extracting(Said::language).isEqualTo("cy");
    }

    @Test
    void aVersionKeepsTheTextsItWasPublishedWith(@TempDir Path folder, @TempDir Path later) throws Exception {
        Path texts = folder.resolve("small.cy.yaml");
        Files.writeString(folder.resolve("small.yaml"), """
                script: small
                title: Small
                standing: Made up.
                languages: [en, cy]
                stages:
                  - { stage: one, title: One, questions: [{ ask: a, label: A, say: Is it on?, yes-no: true }] }
                grades:
                  names: { IMMEDIATE: Now, PRIORITY: Soon, SCHEDULED: Later, NO_DEPLOYMENT: Never }
                  otherwise: { grade: SCHEDULED, because: Nothing more. }
                """);
        Files.writeString(texts, """
                script: small
                language: cy
                questions: { a: { say: { state: draft, translates: "Is it on?", words: "Ydy e ymlaen?" } } }
                """);
        ScriptVersion first = catalogue(folder).current("small").orElseThrow();
        Files.writeString(texts, Files.readString(texts).replace("draft", "signed"));
        ScriptVersion second = catalogue(folder).current("small").orElseThrow();

        assertThat(second.number()).isEqualTo(2);
        assertThat(second.hash()).isNotEqualTo(first.hash());
        Files.writeString(later.resolve("op-makesafe.yaml"), PublishedScript.inEnglishAlone());
        assertThat(catalogue(later).version(first.hash())).isEqualTo(first);
        assertThat(catalogue(later).version(second.hash())).isEqualTo(second);
    }

    @Test
    void theNameOfAStepThatChangedNothingIsKeptToo() {
        CallView view = answer(open(), "can-talk", "can-talk");
        Submission again = step(view, "K1");
        moved(calls.answer(again, given("can-talk", "can-talk")));
        answer(view, "can-talk", "overheard");
        moved(calls.answer(again, given("can-talk", "can-talk")));
        assertThat(reload(view).call().given().to(QuestionKey.of("can-talk")))
                .contains(Answer.of(new Value.Words("overheard")));
        assertThat(calls.answer(again, given("can-talk", "cannot-talk"))).isEqualTo(Refusals.STEP_REUSED.refused());
        assertThat(calls.answer(step(view, "x".repeat(101)), given("can-talk", "can-talk")))
                .isEqualTo(Refusals.BAD_STEP.refused());
        assertThat(calls.answer(step(view, " "), given("can-talk", "can-talk"))).isEqualTo(Refusals.BAD_STEP.refused());
        assertThat(calls.open(OFFICER, Channel.API, null, "")).isEqualTo(Refusals.BAD_STEP.refused());
    }

    @Test
    void whatIsKeptOfAStepTellsNothingWithoutTheKey() throws java.security.NoSuchAlgorithmException {
        CallView view = open();
        var given = given("callback-number", "01632 960188");
        moved(calls.answer(step(view, "secret"), given));
        String kept = sql.sql("select digest from call_step where call_id = ?").param(view.call().id())
                .query(String.class).single();
        for (String guess : List.of(given.toString(), view.call().id() + " " + given)) {
            byte[] digest = java.security.MessageDigest.getInstance("SHA-256")
                    .digest(guess.getBytes(java.nio.charset.StandardCharsets.UTF_8));
            assertThat(kept).isNotEqualTo(java.util.HexFormat.of().formatHex(digest));
        }
    }

    @Test
    void anotherHandlerTakesOverAnOpenCallWithAReasonOnly() {
        CallView view = open();
        var other = new Submission(view.call().id(), "other", Channel.API, null, new Expected.Anything());
        assertThat(calls.resume(other, " ")).isEqualTo(Refusals.REASON_REQUIRED.refused());
        assertThat(moved(calls.resume(other, "Shift change.")).call().handler()).isEqualTo("other");
        assertThat(calls.answer(step(view, null), given("can-talk", "can-talk")))
                .isEqualTo(Refusals.NOT_YOUR_CALL.refused());
        assertThat(journal(view).getLast().fact()).isEqualTo(new Fact.Resumed("Shift change."));
        reload(view);
    }

    /** What another instance makes of a folder of scripts as it starts. */
    private Catalogue catalogue(Path folder) {
        return AnotherInstance.starting(context, folder.toString(), Clock.systemUTC()).catalogue();
    }

    private static Submission at(CallView view) {
        return new Submission(view.call().id(), OFFICER, Channel.API, null, new Expected.Version(view.version()));
    }
}
