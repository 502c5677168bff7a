package org.makesafe.call;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.uuid.NoArgGenerator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.makesafe.call.record.Call;
import org.makesafe.call.record.Channel;
import org.makesafe.call.record.Entry;
import org.makesafe.call.record.Fact;
import org.makesafe.flow.Outcome;
import org.makesafe.flow.Outcome.Moved;
import org.makesafe.flow.Outcome.Refused;
import org.makesafe.script.QuestionKey;
import org.makesafe.script.Status;
import org.makesafe.script.Value;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The service over a database, and the few things that every test of it does. */
@SpringBootTest(properties = { "spring.jpa.properties.hibernate.generate_statistics=true",
        "makesafe.records.indexing=false", "makesafe.scores.scoring=false", "makesafe.review.upkeep=false",
        "makesafe.insight.counting=false"})
abstract class Persisted {
    static final String OFFICER = "handler";
    @Autowired
    Calls calls;
    @Autowired
    CallLists lists;
    @Autowired
    JdbcClient sql;
    @Autowired
    NoArgGenerator ids;

    CallView open() {
        return moved(calls.open(OFFICER, Channel.API, null, null));
    }

    CallView answer(CallView view, String question, String value) {
        return moved(calls.answer(step(view, null), given(question, value)));
    }

    /** The same call, as the database has it, which must be what its journal adds up to. */
    CallView reload(CallView view) {
        CallView stored = calls.find(view.call().id()).orElseThrow();
        assertThat(Call.replay(stored.call().id(), journal(stored))).isEqualTo(stored.call());
        return stored;
    }

    List<Entry> journal(CallView view) {
        List<Entry> journal = lists.journal(view.call().id(), 0, 1000);
        assertThat(journal.stream().map(Entry::number)).doesNotHaveDuplicates().first().isEqualTo(1);
        assertThat(journal).hasSize(journal.getLast().number());
        return journal;
    }

    long answers(CallView view, QuestionKey key) {
        return journal(view).stream().filter(e -> e.fact() instanceof Fact.Answered a && a.key().equals(key)).count();
    }

    List<String> raw(UUID call) {
        return java.util.stream.Stream.concat(
                sql.sql("select content from call_record where id = ?").param(call).query(String.class).list().stream(),
                sql.sql("select content from journal_entry where call_id = ?").param(call).query(String.class).list()
                        .stream())
                .toList();
    }

    static Submission step(CallView view, @Nullable String name) {
        return new Submission(view.call().id(), OFFICER, Channel.API, name, new Expected.Anything());
    }

    static GivenAnswer given(String question, String value) {
        return new GivenAnswer(QuestionKey.of(question), Status.ANSWERED, new Value.Words(value), null, null);
    }

    static <T> T moved(Outcome<T> outcome) {
        assertThat(outcome).isInstanceOf(Moved.class);
        return ((Moved<T>) outcome).to();
    }

    static String code(Outcome<?> outcome) {
        assertThat(outcome).isInstanceOf(Refused.class);
        return ((Refused<?>) outcome).code();
    }

    /** Does all of it at once, with so many threads. */
    static <T> List<T> atOnce(int threads, List<? extends Callable<T>> work) throws InterruptedException {
        try (var pool = Executors.newFixedThreadPool(threads)) {
            return pool.invokeAll(work).stream().map(Persisted::result).toList();
        }
    }

    private static <T> T result(Future<T> done) {
        try {
            return done.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }
}
