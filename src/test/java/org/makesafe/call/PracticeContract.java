package org.makesafe.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.makesafe.call.lifecycle.CallState;
import org.makesafe.call.record.CallLine;
import org.makesafe.call.record.Channel;
import org.makesafe.call.record.Practised;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.event.EventListener;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Import;

/** What must hold of practice calls, and of what is told about calls that move. */
@Import(PracticeContract.Heard.class)
abstract class PracticeContract extends PublishingContract {
    @Autowired
    private Heard heard;

    @Test
    void aPracticeCallIsInNoListButItsOwn() {
        String officer = "learner-" + ids.generate();
        CallView practice = moved(calls.practise(officer, "op-makesafe", "hotel-danger", "p-" + officer));
        assertThat(practice.call().reference()).startsWith("PRACTICE-");
        assertThat(reload(practice).call().practice()).isEqualTo("hotel-danger");
        assertThat(lists.practised(officer, 10)).extracting(Practised::reference, Practised::scenario)
                .containsExactly(tuple(practice.call().reference(), "hotel-danger"));
        assertThat(lists.latestPractised()).as("not completed yet").extracting(Practised::handler)
                .doesNotContain(officer);

        assertThat(Stream.of(lists.unfinished(officer), lists.page(null, officer, null, 10),
                lists.page(CallState.OPEN, null, null, 200)).flatMap(List::stream).map(CallLine::id))
                .doesNotContain(practice.call().id());
        CallView real = answer(open(), "where", "Room 9, Gull House Hotel");
        CallView same = moved(calls.answer(new Submission(practice.call().id(), officer,
                Channel.DESK, null, new Expected.Anything()),
                given("where", "Room 9, Gull House Hotel")));
        assertThat(lists.earlier(same)).as("a real caller is no part of a rehearsal").isEmpty();
        assertThat(lists.earlier(real)).extracting(one -> one.line().id()).doesNotContain(practice.call().id());

        CallView dropped = moved(calls.end(new Submission(practice.call().id(), officer,
                Channel.DESK, null, new Expected.Anything()), CallState.DROPPED, "Enough."));
        assertThat(lists.dropped(200)).extracting(CallLine::id).doesNotContain(dropped.call().id());
    }

    @Test
    void everyStepTellsThatItsCallMovedAndARefusedOneDoesNot() {
        CallView view = open();
        answer(view, "where", "Gull House Hotel");
        calls.end(step(view, null), CallState.COMPLETED, null);
        assertThat(heard.calls.stream().filter(moved -> moved.call().equals(view.call().id()))).hasSize(2);
    }

    /** Keeps what it heard. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Heard {
        final List<CallMoved> calls = new ArrayList<>();

        @EventListener
        synchronized void moved(CallMoved moved) {
            calls.add(moved);
        }
    }
}
