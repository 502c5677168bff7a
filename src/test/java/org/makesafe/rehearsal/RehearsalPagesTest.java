package org.makesafe.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.uuid.NoArgGenerator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.makesafe.api.Door;
import org.makesafe.call.CallLists;
import org.makesafe.call.Calls;
import org.makesafe.call.record.Channel;
import org.makesafe.rehearsal.scenario.PublishedScenarios;
import org.makesafe.review.score.Scores;
import org.makesafe.web.Browser;
import org.makesafe.web.DemoService;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The pages of rehearsal, and the marks on every page of a practice call; without JavaScript. */
@DemoService
class RehearsalPagesTest {
    private static final String BAND = "Practice call. Nobody is on the line, and nothing is sent to dispatch.";
    @LocalServerPort
    int port;

    private final Calls calls;
    private final CallLists lists;
    private final Rehearsals rehearsals;
    private final Scores scores;
    private final NoArgGenerator ids;

    RehearsalPagesTest(@Autowired Calls calls, @Autowired CallLists lists, @Autowired Rehearsals rehearsals,
            @Autowired Scores scores, @Autowired NoArgGenerator ids) {
        this.calls = calls;
        this.lists = lists;
        this.rehearsals = rehearsals;
        this.scores = scores;
        this.ids = ids;
    }

    @Test
    void aHandlerBeginsAPracticeCallAndIsAnsweredByTheCaller() {
        try (var browser = Browser.signedIn(port, "handler")) {
            assertThat(browser.page("/rehearsal").select("form[action^=/rehearsal/scenarios/]")).hasSize(14);
            String call = begun(browser, "club-door");
            Document page = browser.page(call);

            assertThat(page.select(".app-identity__main").text()).startsWith("PRACTICE-");
            assertThat(page.select(".app-caller").text()).contains("Door supervisor",
                    "Evening. Door supervisor at a club.",
                    "You ask: Are you all right to talk?", "I can. I've stepped inside.");
            assertThat(page.select(".app-caller [role=status]").text()).contains("I can. I've stepped inside.");
            assertThat(browser.page(call + "?at=still-there").select(".app-caller__reply").text())
                    .isEqualTo("No. Left the door two minutes ago.");
            assertThat(browser.page(call + "?at=trigger").select(".app-caller").text()).contains("This one is yours.");
            assertThat(browser.page("/rehearsal").select("#unfinished + ul").text())
                    .contains("Turned away at the door");
            assertThat(browser.page("/calls").text()).doesNotContain("PRACTICE-");
        }
    }

    @Test
    void aWelshCallersWordsAreMarkedAsWelsh() {
        try (var browser = Browser.signedIn(port, "handler")) {
            assertThat(browser.page(begun(browser, "yn-gymraeg")).select(".app-caller__reply").attr("lang"))
                    .isEqualTo("cy");
        }
    }

    @Test
    void everyPageOfAPracticeCallSaysSo() {
        try (var browser = Browser.signedIn(port, "handler")) {
            String call = begun(browser, "club-door");
            for (String page : List.of("", "/number", "/record", "/record/print", "/hand-off")) {
                assertThat(browser.page(call + page).select(".app-practice").text()).as(page).isEqualTo(BAND);
            }
            assertThat(browser.page(call + "/hand-off").select("#log").text()).startsWith("PRACTICE, NOT AN INCIDENT");
            var door = Door.of(port, "handler");
            assertThat(door.get("/api/v1" + call).json().get("practice").asString()).isEqualTo("club-door");

            String real = door.open();
            assertThat(browser.page(real.replace("/api/v1", "")).select(".app-practice, .app-caller")).isEmpty();
            assertThat(door.get(real).json().get("practice").isNull()).isTrue();
        }
    }

    @Test
    void theDebriefIsForTheHandlerAndForSupervisors() {
        var expert = new Rehearsed(calls, lists, PublishedScenarios.named("hotel-refused-booking"), "handler");
        String debrief = "/rehearsal/calls/" + expert.view().call().id();
        try (var handler = Browser.signedIn(port, "handler"); var supervisor = Browser.signedIn(port, "supervisor")) {
            assertThat(handler.get(debrief).statusCode()).as("not while it goes on").isEqualTo(302);
            expert.asAnExpert();
            Document page = handler.page(debrief);
            assertThat(page.select("h1").text()).startsWith("Debrief of PRACTICE-");
            assertThat(page.select(".govuk-body-l").text()).matches("Of \\d+ points: \\d+ as the expert, 0 late, .*");
            assertThat(page.select("#interruptions + dl").text()).contains("Is that everything?", "Thanked the caller");
            assertThat(page.text()).contains("Heard that it is kept for a day", "[S29, S51]").doesNotContain("01632");
            assertThat(supervisor.page(debrief).select("h1").text()).startsWith("Debrief of");
            assertScored(handler, debrief, "/calls/" + expert.view().call().id() + "/record");
            assertThat(
                    handler.page("/calls/" + expert.view().call().id() + "/record").select("a[href=" + debrief + "]"))
                    .hasSize(1);
            assertThat(handler.page("/rehearsal").text()).contains("danger and grade decided as the expert would");
        }
        var another = new Rehearsed(calls, lists, PublishedScenarios.named("club-door"), "k.ashdown").carelessly();
        try (var handler = Browser.signedIn(port, "handler")) {
            assertThat(handler.get("/rehearsal/calls/" + another.view().call().id()).statusCode()).isEqualTo(404);
            assertThat(handler.get("/rehearsal/calls/" + UUID.nameUUIDFromBytes(new byte[0])).statusCode())
                    .isEqualTo(404);
        }
    }

    /** The debrief shows the score that the record shows, line by line. */
    private void assertScored(Browser handler, String debrief, String record) {
        var _ = scores.score(UUID.fromString(debrief.substring(debrief.lastIndexOf('/') + 1)));
        var kept = handler.page(record).select("section:has(> #quality)");
        var shown = handler.page(debrief).select("section:has(> #quality)");
        assertThat(kept.select("li")).hasSizeGreaterThan(40);
        for (String part : List.of(".govuk-tag", "h3", "li", "summary")) {
            assertThat(shown.select(part).eachText()).as(part).isEqualTo(kept.select(part).eachText());
        }
        assertThat(shown.text()).contains("Scored by the same rules as a call with a caller.");
    }

    /** What the live board shows of a new call of this officer. */
    private String onBoard(Browser supervisor, String officer) {
        var _ = calls.open(officer, Channel.DESK, "op-makesafe", null);
        return supervisor.page("/board").select("tr:has(td:contains(" + officer + "))").text();
    }

    @Test
    void supervisorsSeeWhoHasRehearsedAndWhoIsOverdue() {
        String officer = "learner-" + ids.generate();
        var first = new Rehearsed(calls, lists, PublishedScenarios.named("club-door"), officer).asAnExpert();
        new Rehearsed(calls, lists, PublishedScenarios.named("line-goes-dead"), officer);

        assertThat(rehearsals.lastPractised().get(officer)).isEqualTo(first.view().call().endedAt());
        try (var supervisor = Browser.signedIn(port, "supervisor"); var handler = Browser.signedIn(port, "handler")) {
            var row = supervisor.page("/rehearsal/handlers").select("tr:has(th:containsOwn(" + officer + "))");
            assertThat(row.text()).contains("Turned away at the door", "In time");
            assertThat(handler.get("/rehearsal/handlers").statusCode()).isEqualTo(403);
            assertThat(onBoard(supervisor, officer)).contains("last practice ");
            assertThat(onBoard(supervisor, "beginner-" + ids.generate())).contains("no practice yet");
        }
    }

    @Test
    void anUnknownScenarioIsNotFound() {
        try (var browser = Browser.signedIn(port, "handler")) {
            assertThat(browser.submit("/rehearsal", "/rehearsal/scenarios/nothing", Map.of("step", "s")).statusCode())
                    .isEqualTo(404);
        }
    }

    private String begun(Browser browser, String scenario) {
        return browser.submit("/rehearsal", "/rehearsal/scenarios/" + scenario,
                Map.of("step", ids.generate().toString())).headers().firstValue("Location").orElseThrow()
                .replaceFirst("https?://[^/]+", "");
    }
}
