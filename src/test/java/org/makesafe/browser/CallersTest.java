package org.makesafe.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.makesafe.call.Expected;
import org.makesafe.call.PhoneCalls;
import org.makesafe.call.Submission;
import org.makesafe.call.Waiting;
import org.makesafe.call.record.Channel;
import org.makesafe.call.record.HeardTo;
import org.makesafe.call.record.Line;
import org.makesafe.web.Telephoned;
import org.springframework.beans.factory.annotation.Autowired;

/** Who waits, and where a caller's line stands, show themselves and leave the focus alone; all of it meets the guidelines. */
@InBrowser
class CallersTest {
    private static final long LATER = 6_000;
    private static int numbers = 600;
    @Autowired
    PhoneCalls calls;
    @Autowired
    Waiting waiting;

    @BeforeEach
    void nobodyWaits() {
        Telephoned.nobodyWaits(waiting, calls, "somebody-else");
    }

    @Test
    void listsWithCallersMeetTheGuidelines(Visit visit) {
        var guidelines = new Guidelines();
        rings().speaks("cy").keys("in-sight", "yes").queues();
        rings().keys("in-sight", "no").keys("sector", "hotel").queues();
        rings().queues().leavesMessage(31, "They are in room 212.");
        rings().keys("in-sight", "no").keys("callback-number", "01632960123").keys("safe-callback", "no")
                .line(Line.ENDED).leaves("The caller hung up.");
        var handler = visit.handler().goTo("/calls");
        assertThat(handler.page().locator("#queue-callers")).containsText("2 waiting, 1 in danger");
        guidelines.checkWholly("callers", handler.page());
        guidelines.areMet();
    }

    @Test
    void aCallFromThePhoneMeetsTheGuidelines(Visit visit) {
        var guidelines = new Guidelines();
        var handler = visit.handler();
        var caller = taken(handler);
        rings().queues();
        handler.goTo(caller.page());
        assertThat(handler.page().locator(".app-known__all")).isVisible();
        guidelines.checkWholly("to be confirmed", handler.page());
        guidelines.check("keyed", handler.goTo(caller.page() + "?at=sector").page());
        guidelines.check("played", handler.goTo(caller.page() + "?show=advice").page());
        handler.goTo(caller.page()).button("Emergency").click();
        assertThat(handler.button("Put through to the emergency number")).isVisible();
        guidelines.check("may be put through", handler.page());
        caller.line(Line.ENDED);
        handler.goTo(caller.page());
        assertThat(handler.page().locator(".app-identity__gone")).isVisible();
        guidelines.check("hung up", handler.page());
        guidelines.check("record of a call from the phone", handler.goTo(caller.page() + "/record").page());
        guidelines.areMet();
    }

    @Test
    void aCallerWhoRingsIsSeenAndReadAloudAndTheFocusStays(Visit visit) {
        var handler = visit.handler();
        handler.page().clock().install();
        var page = handler.goTo("/calls").page();
        page.locator("#heard").fill("makesafe");
        assertThat(page.locator("#queue")).isHidden();
        var caller = rings().keys("in-sight", "yes").queues();
        later(page);
        assertThat(page.locator("#queue-callers")).containsText(caller.reference());
        assertThat(page.locator("#queue-said")).hasText("1 waiting, 1 in danger.");
        assertThat(page.locator("#heard")).isFocused();
        handler.button("Take next").click();
        handler.isAsked("");
        assertThat(page.locator("#caller-line")).containsText("Waiting in the queue");
    }

    @Test
    void aCallerWhoHangsUpIsSeenWithoutAStepAndStepsLeaveTheQueueInSight(Visit visit) {
        var handler = visit.handler();
        var caller = taken(handler);
        rings().queues();
        handler.page().clock().install();
        var page = handler.goTo(caller.page()).page();
        assertThat(handler.words()).isFocused();
        caller.line(Line.ENDED);
        later(page);
        assertThat(page.locator("#caller-line")).containsText("Hung up");
        assertThat(page.locator("#queue-said")).hasText("Hung up.");
        assertThat(handler.words()).isFocused();

        page.locator("#caller-line button").click();
        assertThat(page.locator("#caller-line")).containsText("Being rung back");
        assertThat(page.locator("#queue-count")).containsText("1 waiting");
        page.locator(".app-known__row:has-text('Setting') button").click();
        assertThat(page.locator(".app-known__row:has-text('Setting') button")).hasCount(0);
        assertThat(page.locator(".app-known__row:has-text('Setting')")).containsText("Hotel");
        assertThat(handler.words()).isFocused();
        assertThat(page.locator("#queue-count")).containsText("1 waiting");
    }

    private static void later(Page page) {
        page.clock().fastForward(LATER);
    }

    private Telephoned rings() {
        return Telephoned.rings(calls, "+441632960" + numbers++);
    }

    private Telephoned taken(Desk handler) {
        var caller = rings().isPlayed("A07", "Leave everything as it is.", HeardTo.PERHAPS).keys("in-sight", "no")
                .says("sector", "hotel", "a guest house").keys("callback-number", "01632960123")
                .keys("safe-callback", "yes").queues();
        waiting.take(new Submission(caller.id(), handler.door().officer(), Channel.DESK, "take-" + caller.id(),
                new Expected.Anything()));
        return caller.line(Line.CONNECTED);
    }
}
