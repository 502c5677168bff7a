package org.makesafe.review.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyLong;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.makesafe.call.Progress;
import org.makesafe.call.Progress.Numbered;
import org.makesafe.call.lifecycle.CallState;
import org.makesafe.call.record.AdviceOutcome;
import org.makesafe.call.record.Reached;
import org.makesafe.quality.Handled;
import org.makesafe.review.score.Scores.Rescored;
import org.mockito.Mockito;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Scores as they are kept, on either database. */
abstract class ScoresContract {
    private final JdbcClient sql;
    private final ScoreStore store;
    private final Progress progress = Mockito.mock(Progress.class, Mockito.withSettings().stubOnly());
    private final Map<UUID, Numbered> calls = new HashMap<>();

    ScoresContract(DataSource source, String vendor) {
        Flyway.configure().dataSource(source).locations("classpath:db/migration", "classpath:db/" + vendor).load()
                .migrate();
        sql = JdbcClient.create(source);
        store = new ScoreStore(sql);
        Mockito.when(progress.find(any())).then(call -> Optional.ofNullable(calls.get(call.<UUID>getArgument(0))));
    }

    @BeforeEach
    void beginAgain() {
        sql.sql("delete from call_score").update();
    }

    @Test
    void aCallIsScoredOnceItIsOverAndOnlyOnce() {
        Handled call = Handled.well();
        assertThat(scores(call).score(id(call))).as("while it goes on").isFalse();

        call.end(CallState.COMPLETED);

        assertThat(scores(call).score(id(call))).isTrue();
        assertThat(scores(call).score(id(call))).isFalse();
        var kept = scores(call).latest(id(call)).orElseThrow();
        assertThat(kept.score()).isEqualTo(call.score());
        assertThat(kept.reference()).isEqualTo(call.view().call().reference());
        assertThat(kept.endedAt()).isEqualTo(call.view().call().endedAt());
        assertThat(kept.at()).isEqualTo(Handled.START);
    }

    @Test
    void theNextVersionOfACallIsScoredBesideTheOneBefore() {
        Handled call = Handled.call().at(200).end(CallState.DROPPED);
        scores(call).score(id(call));
        assertThat(store.without(List.of(reached(call)))).isEmpty();

        call.resume().advise("A01", AdviceOutcome.GIVEN).end(CallState.DROPPED);

        assertThat(store.without(List.of(reached(call)))).containsExactly(id(call));
        scores(call).score(id(call));
        assertThat(scores(call).latest(id(call)).orElseThrow().version()).isEqualTo(call.view().version());
        assertThat(rows()).isEqualTo(2);
    }

    @Test
    void scoringAgainByOtherRulesKeepsTheEarlierScore() {
        Handled call = Handled.well().end(CallState.COMPLETED);
        scores(call).score(id(call));
        sql.sql("update call_score set rules = 'of long ago', scored_at = timestamp with time zone"
                + " '2020-01-01 00:00:00+00'").update();

        assertThat(scores(call).rescore()).as("other rules, the same lines").isEqualTo(new Rescored(1, 0, 0));
        assertThat(rows()).isEqualTo(2);
        assertThat(scores(call).latest(id(call)).orElseThrow().score().rules()).isEqualTo(call.score().rules());

        sql.sql("update call_score set rules = 'of later', content = '[]' where rules = ?").param(call.score().rules())
                .update();
        assertThat(scores(call).rescore()).as("other lines").isEqualTo(new Rescored(1, 1, 0));
        assertThat(scores(call).rescore()).as("nothing has changed since").isEqualTo(new Rescored(1, 0, 0));
        assertThat(rows()).isEqualTo(3);
    }

    @Test
    void scoringAgainFindsWhatWasNeverScoredAndLeavesCallsInProgressAlone() {
        Handled call = Handled.well();
        assertThat(scores(call).rescore()).isEqualTo(new Rescored(0, 0, 0));
        call.end(CallState.COMPLETED);
        assertThat(scores(call).rescore()).isEqualTo(new Rescored(1, 0, 1));
        assertThat(scores(call).rescore()).isEqualTo(new Rescored(1, 0, 0));
    }

    @Test
    void aHandlersCallsAreListedNewestFirstAndPageByPage() {
        var first = Handled.well().end(CallState.COMPLETED);
        var second = Handled.call().end(CallState.DROPPED);
        scores(first).score(id(first));
        scores(second).score(id(second));

        assertThat(scores(first).of("handler", null, 10)).extracting(Scored::call)
                .containsExactly(id(second), id(first));
        var page = scores(first).of("handler", null, 1);
        assertThat(scores(first).of("handler", page.getLast().number(), 1)).extracting(Scored::call)
                .containsExactly(id(first));
        assertThat(scores(first).of("somebody", null, 10)).isEmpty();
    }

    private Scores scores(Handled call) {
        UUID id = id(call);
        calls.put(id, new Numbered(number(id), call.view()));
        Mockito.when(progress.since(any(), anyLong(), anyInt()))
                .then(asked -> asked.<Long>getArgument(1) == Long.MAX_VALUE
                        ? List.of(reached(call))
                        : List.of());
        return new Scores(progress, call.memory.lists(), store, Clock.fixed(Handled.START, ZoneOffset.UTC));
    }

    private Reached reached(Handled call) {
        return new Reached(id(call), number(id(call)), call.view().version());
    }

    private long number(UUID id) {
        return Optional.ofNullable(calls.get(id)).map(Numbered::number).orElse(calls.size() + 1L);
    }

    private int rows() {
        return sql.sql("select count(*) from call_score").query(Integer.class).single();
    }

    private static UUID id(Handled call) {
        return call.view().call().id();
    }
}
