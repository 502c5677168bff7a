package org.makesafe.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.makesafe.call.CallLists;
import org.makesafe.call.Calls;
import org.makesafe.call.lifecycle.CallState;
import org.makesafe.call.lifecycle.Danger;
import org.makesafe.call.record.Practised;
import org.makesafe.script.Grade;
import org.mockito.Mockito;

class OverdueTest {
    private static final Instant NOW = Instant.parse("2026-03-02T21:00:00Z");
    private final CallLists lists = Mockito.mock(CallLists.class);
    private final Rehearsals rehearsals = new Rehearsals(Mockito.mock(Shelf.class), Mockito.mock(Calls.class), lists,
            new RehearsalSettings(Duration.ofDays(90)), Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void aHandlerIsOverdueOnceTheTimeIsPassedAndTheLongestAgoComesFirst() {
        Mockito.when(lists.latestPractised()).thenReturn(List.of(practised("a.early", NOW.minus(Duration.ofDays(90))),
                practised("b.late", NOW.minus(Duration.ofDays(90)).minusSeconds(1))));

        assertThat(rehearsals.handlers()).extracting(one -> one.last().handler(), Rehearsals.Handler::overdue)
                .containsExactly(tuple("b.late", true), tuple("a.early", false));
        assertThat(rehearsals.everyDays()).isEqualTo(90);
    }

    private static Practised practised(String handler, Instant ended) {
        return new Practised(UUID.nameUUIDFromBytes(handler.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                "PRACTICE-26-0000001", "club-door", handler, CallState.COMPLETED, Danger.NONE, Grade.PRIORITY,
                ended.minusSeconds(600), ended);
    }
}
