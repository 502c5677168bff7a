package org.makesafe.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.makesafe.call.PhoneCalls;
import org.makesafe.call.RingingBack;
import org.makesafe.call.Waiting;
import org.makesafe.call.record.Line;
import org.makesafe.web.Browser;
import org.makesafe.web.DemoService;
import org.makesafe.web.NamedTelephones;
import org.makesafe.web.Telephoned;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;

/** Who waits and who is to be rung back, as a handler's list shows them; without JavaScript. */
@DemoService
class WaitingCallersTest {
    private static final String NUMBER = "+441632960";
    private static int numbers = 400;
    @LocalServerPort
    int port;
    @Autowired
    PhoneCalls calls;
    @Autowired
    Waiting waiting;
    @Autowired
    InMemoryUserDetailsManager users;

    @BeforeEach
    void nobodyWaits() {
        Telephoned.nobodyWaits(waiting, calls, "somebody-else");
    }

    @Test
    void whoWaitsIsListedWithDangerFirstAndWhatIsKnown() {
        var hotel = rings().keys("in-sight", "no").keys("sector", "hotel").queues();
        var danger = rings().speaks("cy").keys("in-sight", "yes").queues();
        try (var browser = Browser.signedIn(port, "handler")) {
            var page = browser.page("/calls");

            assertThat(page.select("#queue-callers .app-queue__count").text()).isEqualTo("2 waiting, 1 in danger");
            var callers = page.select(".app-queue__caller");
            assertThat(callers.get(0).text()).containsSubsequence(danger.reference(), "Emergency? Decide now",
                    "waited 00:0", "Waiting in the queue", "In sight: Yes", "Welsh");
            assertThat(callers.get(1).text()).contains(hotel.reference(), "Hotel").doesNotContain("Emergency?");
            assertThat(page.select("#queue[hidden]")).isEmpty();
        }
    }

    @Test
    void nobodyWaitingLeavesTheListAsItWas() {
        try (var browser = Browser.signedIn(port, "handler")) {
            assertThat(browser.page("/calls").select("#queue[hidden]")).hasSize(1);
        }
    }

    @Test
    void takingTheNextTwiceUnderOneNameTakesOneCaller() {
        var first = rings().queues();
        rings().queues();
        try (var browser = Browser.signedIn(port, "handler")) {
            String step = browser.page("/calls").select("#queue input[name=step]").attr("value");

            assertThat(location(next(browser, step))).endsWith(first.page());
            assertThat(location(next(browser, step))).endsWith(first.page());
            assertThat(browser.page("/calls").select("#queue-callers").text()).startsWith("1 waiting");
        }
    }

    @Test
    void whoeverThePhoneSystemIsStillAskingIsShownAndCannotBeTakenYet() {
        var asked = rings();
        try (var browser = Browser.signedIn(port, "handler")) {
            assertThat(browser.page("/calls").select("#queue:not([hidden]) #queue-callers").text())
                    .containsSubsequence("Nobody is waiting", asked.reference(), "Answering the phone system");
            assertThat(next(browser, "asked-" + asked.id()).statusCode()).isEqualTo(422);
        }
    }

    @Test
    void takingFromAnEmptyQueueIsRefusedOnThePage() {
        try (var browser = Browser.signedIn(port, "handler")) {
            var refused = next(browser, "nobody-1");

            assertThat(refused.statusCode()).isEqualTo(422);
            assertThat(Jsoup.parse(refused.body()).select(".govuk-error-summary").text())
                    .contains("Nobody is waiting.");
            assertThat(location(browser.get("/calls/next"))).endsWith("/calls");
        }
    }

    @Test
    void whoeverHasNoTelephoneIsSentToSetOne() {
        var caller = rings().queues();
        String officer = NamedTelephones.NONE + "-of-their-own";
        users.createUser(User.withUsername(officer).password("makesafe").authorities("ROLE_HANDLER").build());
        try (var browser = Browser.signedIn(port, officer)) {
            var refused = next(browser, "no-telephone-1");

            assertThat(refused.statusCode()).isEqualTo(422);
            var page = Jsoup.parse(refused.body());
            assertThat(page.select(".govuk-error-summary a").attr("href")).isEqualTo("#telephone");
            assertThat(page.select("#telephone").attr("href")).isEqualTo("/telephone");
            assertThat(page.select("#queue-callers").text()).contains(caller.reference());
        }
    }

    @Test
    void whatThePageAsksForAgainIsThePartAlone() {
        rings().keys("in-sight", "yes").queues();
        try (var browser = Browser.signedIn(port, "handler")) {
            var part = browser.get("/calls/waiting");

            assertThat(part.body()).doesNotContain("<html");
            assertThat(Jsoup.parse(part.body()).select("#queue-callers").attr("data-say"))
                    .isEqualTo("1 waiting, 1 in danger");
        }
    }

    @Test
    void callersToRingBackAreListedOnceWithWhatMayBeDone() {
        var message = rings().queues().leavesMessage(31, "They are in room 212.");
        var unsafe = rings().keys("in-sight", "no").keys("sector", "taxi").keys("callback-number", "01632960123")
                .keys("safe-callback", "no").line(Line.ENDED).leaves("The caller hung up.");
        var unknown = Telephoned.rings(calls, null).line(Line.ENDED).leaves("The caller hung up.");
        try (var browser = Browser.signedIn(port, "handler")) {
            var page = browser.page("/calls");

            assertThat(lost(page, message)).containsSubsequence("0 min ago", "Left a message", "Message of 31 seconds",
                    "Rung back 0 of 3 times", "Ring back").doesNotContain("212");
            assertThat(lost(page, unknown)).contains("No number is known to ring back.");
            assertThat(lost(page, unsafe)).containsSubsequence("Not safe to ring", "Taxi",
                    "Safe to ring back: No", "The caller hung up.", "not safe to ring back.")
                    .doesNotContain("960123");
            assertThat(page.select("#dropped ~ * a").eachText())
                    .doesNotContain(message.reference(), unsafe.reference(), unknown.reference());

            assertThat(location(browser.submit("/calls", message.page() + "/ring-back", Map.of("step", "ring-1"))))
                    .endsWith(message.page());
            assertThat(browser.page(message.page()).select("#caller-line").text()).contains("Being rung back");
            assertThat(location(browser.submit("/calls", unknown.page() + "/ring-back", Map.of("step", "ring-2"))))
                    .endsWith(unknown.page() + "/record?refused=NO_NUMBER_TO_RING");
        }
    }

    @Test
    void whomNobodyRangBackInTimeStandInAPartOfTheirOwnWhereTheirRecordsCanBeCompleted(@Autowired JdbcClient sql) {
        var old = rings().queues().leaves("The caller hung up.");
        sql.sql("update call_record set ended_at = ? where id = ?")
                .param(Instant.now().minus(RingingBack.LIFE).minusSeconds(60).atOffset(ZoneOffset.UTC))
                .param(old.id()).update();
        try (var browser = Browser.signedIn(port, "handler")) {
            var page = browser.page("/calls");

            assertThat(page.select("#too-old:not([open]) summary").text()).isEqualTo("Too old to ring back: 1");
            assertThat(page.select("#too-old .app-queue__caller").text()).contains(old.reference(),
                    "The caller hung up.", "Resume").doesNotContain("Ring back " + old.reference());
            assertThat(page.select("section:has(#lost)").text()).doesNotContain(old.reference());
            assertThat(page.select("section:has(#dropped)").text()).doesNotContain(old.reference());
            assertThat(location(browser.submit("/calls", old.page() + "/resume", Map.of("step", "old-1"))))
                    .endsWith(old.page());
            assertThat(browser.page("/calls").select("#too-old")).isEmpty();
        }
    }

    private Telephoned rings() {
        return Telephoned.rings(calls, NUMBER + numbers++);
    }

    private static String lost(Document page, Telephoned caller) {
        return page.select(".app-queue__caller:contains(" + caller.reference() + ")").text();
    }

    private static HttpResponse<String> next(Browser browser, String step) {
        return browser.submit("/calls", "/calls/next", Map.of("step", step));
    }

    private static String location(HttpResponse<String> reply) {
        return reply.headers().firstValue("Location").orElse("");
    }
}
