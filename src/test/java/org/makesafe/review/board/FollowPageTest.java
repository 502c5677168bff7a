package org.makesafe.review.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.makesafe.api.Door;
import org.makesafe.call.Calls;
import org.makesafe.web.Browser;
import org.makesafe.web.CountedStatements;
import org.makesafe.web.DemoService;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A supervisor who follows a call: what they see, what is logged, and what they do about it; without JavaScript. */
@DemoService
class FollowPageTest {
    private static final int MOST = 4;
    @LocalServerPort
    int port;
    @Autowired
    JdbcClient sql;
    @Autowired
    Calls calls;
    @Autowired
    Board board;
    @Autowired
    CountedStatements counted;

    @Test
    void theCallIsSeenAsItGoesOnWithItsTimelineAndTheCallersNumberKeptBack() {
        var door = Door.of(port, "handler");
        String call = door.open();
        door.put(call + "/answers/callback-number", "{\"value\":\"01632 960777\"}");
        door.put(call + "/answers/still-there", "{\"value\":\"here-now\"}");
        door.put(call + "/answers/danger-now", "{\"value\":[\"weapon\"]}");
        try (var supervisor = Browser.signedIn(port, "supervisor")) {
            var page = supervisor.page(page(call));
            assertThat(page.select("#follow-danger").text()).contains("Emergency? Decide now");
            assertThat(page.select("#follow-latest li").eachText()).first().asString().contains("weapon", "handler");
            assertThat(page.select("#follow-latest").text()).contains("Emergency? Decide now",
                    "given, not shown here");
            assertThat(page.text()).doesNotContain("960777");
        }
    }

    @Test
    void eachLookIsLoggedAndChangesNothing() {
        var door = Door.of(port, "handler");
        String call = door.open();
        String version = door.get(call).header("ETag");
        try (var supervisor = Browser.signedIn(port, "supervisor")) {
            var page = supervisor.page(page(call));
            assertThat(page.select("#live > *").eachAttr("id")).as("parts that can be told apart")
                    .hasSize(page.select("#live > *").size()).doesNotHaveDuplicates();
            supervisor.get(page.select("#live").attr("data-again"));
            assertThat(looks(call)).isEqualTo(2);
        }
        assertThat(door.get(call).header("ETag")).isEqualTo(version);
    }

    @Test
    void aStepThatExpectsTheVersionItSawIsTakenThoughASupervisorWroteMeanwhile() {
        var door = Door.of(port, "handler");
        String call = door.open();
        String version = door.get(call).header("ETag");
        try (var supervisor = Browser.signedIn(port, "supervisor")) {
            supervisor.submit(page(call), page(call), Map.of("text", "Take your time.", "step", "v-" + id(call)));
        }
        assertThat(door.get(call + "/journal").http().body()).contains("supervisor-wrote", "Take your time.");
        assertThat(door.put(call + "/answers/can-talk", "{\"value\":\"can-talk\"}", "If-Match", version).status())
                .isEqualTo(200);
        assertThat(door.put(call + "/answers/can-talk", "{\"value\":\"no\"}", "If-Match", version).status())
                .isEqualTo(412);
    }

    @Test
    void aCallIsGivenToAnotherHandlerAndARefusalKeepsWhatWasTyped() {
        String call = Door.of(port, "handler").open();
        try (var supervisor = Browser.signedIn(port, "supervisor")) {
            var refused = supervisor.submit(page(call), page(call) + "/assign",
                    Map.of("to", "handlre", "why", "Shift change.", "step", "g1-" + id(call)));
            var page = Jsoup.parse(refused.body());
            assertThat(page.select(".govuk-error-summary a").attr("href")).isEqualTo("#to");
            assertThat(page.select("details[open] #why").attr("value")).isEqualTo("Shift change.");

            assertThat(supervisor.submit(page(call), page(call) + "/end",
                    Map.of("reason", "Left open.", "step", "e1-" + id(call))).body())
                    .contains("The handler took a step in this call a short while ago.");

            calls.practise("relief", "op-makesafe", "trial", "relief-" + id(call));
            assertThat(supervisor.submit(page(call), page(call) + "/assign",
                    Map.of("to", "relief", "why", "Shift change.", "step", "g2-" + id(call))).statusCode())
                    .isEqualTo(302);
            assertThat(supervisor.page(page(call)).select("#follow-call").text()).contains("relief");
            assertThat(supervisor.page("/calls/" + id(call) + "/record").text())
                    .contains("Given to relief", "Shift change.", "supervisor");
        }
    }

    @Test
    void theBoardTakesFewStatementsHoweverManyCallsThereAre() {
        var door = Door.of(port, "handler");
        for (int i = 0; i < 5; i++) {
            door.open();
        }
        board.now();
        counted.clear();
        board.now();
        assertThat(counted.sent()).isLessThanOrEqualTo(MOST);
    }

    private long looks(String call) {
        return sql.sql("select count(*) from audit_entry where subject = ? and who = 'supervisor'")
                .param(id(call).toString()).query(Long.class).single();
    }

    private static String page(String call) {
        return "/board/calls/" + id(call);
    }

    private static UUID id(String call) {
        return UUID.fromString(call.substring(call.lastIndexOf('/') + 1));
    }
}
