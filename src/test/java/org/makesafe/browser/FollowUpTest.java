package org.makesafe.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.SelectOption;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What follows a call: a task for its handler, what came of it, and a lesson for everybody. */
@InBrowser
class FollowUpTest {
    private final Guidelines guidelines = new Guidelines();

    @Test
    void aSupervisorGivesATaskItsHandlerDoesItAndEverybodyReadsTheLesson(Visit visit) {
        var handler = visit.handler();
        var call = handler.call().upTo("still-there").end("DROPPED");
        var supervisor = visit.supervisor();

        supervisor.goTo(call.page() + "/record").page().getByText("Give somebody a task").click();
        guidelines.check("giving a task", supervisor.page());
        supervisor.button("Give this task").click();
        assertThat(supervisor.problem()).isVisible();
        guidelines.checkWholly("refused task", supervisor.page());
        supervisor.page().locator("#officer").fill(handler.door().officer());
        supervisor.page().locator("#task").fill("Ring the hotel about its cameras.");
        supervisor.page().locator("#due").fill(LocalDate.now(ZoneOffset.UTC).plusDays(2).toString());
        supervisor.button("Give this task").click();
        assertThat(supervisor.page().locator("#follow-up")).containsText("Ring the hotel about its cameras.");
        guidelines.checkAll(supervisor, Map.of("tasks of all", "/tasks", "agreement", "/reviews/agreement"));

        handler.goTo("/calls").link("Tasks about records for you: 1").click();
        assertThat(handler.page().locator("h1")).hasText("Tasks about records");
        handler.page().locator("main li a").click();
        handler.button("This is done").click();
        assertThat(handler.page().locator("#follow-up")).containsText("done");
        guidelines.check("task done", handler.page());
        handler.link("Add to this record").click();
        guidelines.checkWholly("adding", handler.page());
        guidelines.checkAll(handler, Map.of("my reviews", "/my/reviews", "my tasks", "/tasks"));

        supervisor.goTo(call.page() + "/record").page().getByText("Record what came of it").click();
        supervisor.page().locator("#closing").selectOption(new SelectOption().setIndex(1));
        supervisor.page().locator("#result").selectOption(new SelectOption().setIndex(1));
        supervisor.button("Record this").click();
        assertThat(supervisor.page().locator("#follow-up")).containsText("Turned out to be:");

        supervisor.link("Write a lesson").click();
        guidelines.check("lesson", supervisor.page());
        supervisor.page().locator("#title").fill("Find out whether the child is alone");
        supervisor.page().locator("#happened").fill("See " + call.call().get("reference").asString() + ".");
        supervisor.page().locator("#advice").fill("Ask first.");
        supervisor.button("Write this lesson").click();
        assertThat(supervisor.problem()).isVisible();
        guidelines.checkWholly("refused lesson", supervisor.page());
        supervisor.page().locator("#happened").fill("Nobody asked whether the child was alone.");
        supervisor.button("Write this lesson").click();
        assertThat(handler.goTo("/lessons").page().locator("main")).containsText("Find out whether the child is alone");
        guidelines.checkWholly("lessons", supervisor.goTo("/lessons").page());
        supervisor.button("Withdraw").click();
        assertThat(supervisor.page().locator("main")).not().containsText("Find out whether the child is alone");
        guidelines.areMet();
    }
}
