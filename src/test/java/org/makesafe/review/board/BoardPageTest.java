package org.makesafe.review.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.makesafe.api.Door;
import org.makesafe.call.Calls;
import org.makesafe.call.Following;
import org.makesafe.call.PhoneCalls;
import org.makesafe.web.Browser;
import org.makesafe.web.DemoService;
import org.makesafe.web.Telephoned;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The board: which calls are on it, what a supervisor writes to a handler, and who hears that a call went on. */
@DemoService
class BoardPageTest {
    @LocalServerPort
    int port;
    @Autowired
    Following following;
    @Autowired
    Calls calls;
    @Autowired
    LivePages pages;
    @Autowired
    PhoneCalls phone;
    @Autowired
    Board board;
    @Autowired
    JdbcClient sql;

    @Test
    void everyCallThatIsNotFinishedIsOnTheBoardOnce() {
        var door = Door.of(port, "handler");
        String open = door.open();
        String dropped = door.open();
        door.post(dropped + "/end", "{\"as\":\"DROPPED\",\"reason\":\"Lost.\"}");
        UUID waiting = Telephoned.rings(phone, null).id();
        calls.practise("handler", "op-makesafe", "trial", "board-practice");
        try (var supervisor = Browser.signedIn(port, "supervisor")) {
            var page = supervisor.page("/board");
            assertThat(page.select("a#call-" + id(open))).hasSize(1);
            assertThat(page.select("a#call-" + id(dropped))).hasSize(1);
            assertThat(page.text()).doesNotContain("PRACTICE-");
            var shown = page.select("tbody th a").eachAttr("id");
            assertThat(shown).contains("call-" + waiting).doesNotHaveDuplicates();
            long more = board.now().more().values().stream().mapToLong(Board.More::calls).sum();
            assertThat(shown.size() + more).as("the rest is counted").isEqualTo(sql.sql(
                    "select count(*) from call_record where state <> 'COMPLETED' and not practice").query(Long.class)
                    .single());
        }
    }

    @Test
    void whatASupervisorWritesStandsBesideTheCallAndDisturbsNoAnswer() {
        var door = Door.of(port, "handler");
        String call = door.open();
        String path = "/board/calls/" + id(call);
        try (var supervisor = Browser.signedIn(port, "supervisor"); var handler = Browser.signedIn(port, "handler")) {
            assertThat(supervisor.submit(path, path, Map.of("text", "Ask which room.", "step", "w-" + id(call)))
                    .statusCode()).isEqualTo(302);
            assertThat(supervisor.submit(path, path, Map.of("text", "Ask which room.", "step", "w-" + id(call)))
                    .statusCode()).as("once").isEqualTo(302);
            assertThat(calls.find(id(call)).orElseThrow().call().written()).hasSize(1);
            assertThat(handler.page("/calls/waiting?call=" + id(call)).select("#written").text())
                    .contains("Ask which room.", "supervisor");
            assertThat(handler.submit("/calls/" + id(call), "/calls/" + id(call) + "/answers/can-talk",
                    Map.of("item", "1", "seen", "0", "step", "a-" + id(call), "status", "ANSWERED", "value",
                            "can-talk"))
                    .headers().firstValue("Location").orElseThrow()).doesNotContain("refused");
            assertThat(calls.find(id(call)).orElseThrow().call().answers()).hasSize(1);
            door.post(call + "/end", "{\"as\":\"DROPPED\",\"reason\":\"Lost.\"}");
            assertThat(supervisor.page("/calls/" + id(call) + "/record").text()).contains("Ask which room.");
            assertThat(supervisor.page(path).select("textarea")).as("over").isEmpty();
        }
    }

    @Test
    void onlySupervisorsFollowAndWrite() {
        String call = Door.of(port, "handler").open();
        try (var handler = Browser.signedIn(port, "handler")) {
            for (String page : new String[]{ "/board", "/board/stream", "/board/calls/" + id(call)}) {
                assertThat(handler.get(page).statusCode()).as(page).isEqualTo(403);
            }
            assertThat(handler.submit("/calls", "/board/calls/" + id(call), Map.of("text", "x", "step", "x"))
                    .statusCode()).isEqualTo(403);
        }
    }

    @Test
    void aLivePageHearsThatACallWentOnAndNothingElseOfIt() {
        var opened = new AtomicReference<String>();
        try (var supervisor = Browser.signedIn(port, "supervisor")) {
            assertThat(supervisor.listen("/board/stream", line -> {
                if (opened.get() == null && line.equals("event:here")) {
                    assertThat(pages.count()).isPositive();
                    opened.set("data:" + id(Door.of(port, "handler").open()));
                }
                return line.equals(opened.get());
            })).isTrue();
        }
    }

    private static UUID id(String call) {
        return UUID.fromString(call.substring(call.lastIndexOf('/') + 1));
    }
}
