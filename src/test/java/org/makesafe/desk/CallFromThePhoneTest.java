package org.makesafe.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.makesafe.api.Door;
import org.makesafe.call.Expected;
import org.makesafe.call.PhoneCalls;
import org.makesafe.call.Submission;
import org.makesafe.call.Waiting;
import org.makesafe.call.record.Channel;
import org.makesafe.call.record.HeardTo;
import org.makesafe.call.record.Line;
import org.makesafe.web.Browser;
import org.makesafe.web.DemoService;
import org.makesafe.web.Telephoned;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the phone system took down, on the handler's page, in the record and in the log; without JavaScript. */
@DemoService
class CallFromThePhoneTest {
    private static int numbers = 200;
    @LocalServerPort
    int port;
    @Autowired
    PhoneCalls calls;
    @Autowired
    Waiting waiting;
    private Telephoned caller;

    @BeforeEach
    void aCallerKeysAndSaysSomethingAndIsTaken() {
        caller = Telephoned.rings(calls, "+447700900" + numbers++).isPlayed("A07", "Leave everything as it is.",
                HeardTo.PERHAPS).isPlayed("A07", "Leave everything as it is.", HeardTo.END).keys("in-sight", "no")
                .says("sector", "hotel", "a guest house").keys("callback-number", "01632960123")
                .keys("safe-callback", "yes").queues();
        waiting.take(new Submission(caller.id(), "handler", Channel.DESK, "take-" + caller.id(),
                new Expected.Anything()));
        caller.line(Line.CONNECTED);
    }

    @Test
    void whatWasKeyedAndSaidStandsAmongWhatIsKnownUntilItIsConfirmed() {
        try (var browser = Browser.signedIn(port, "handler")) {
            var page = browser.page(caller.page());
            assertThat(page.select(".app-known__row").eachText()).anySatisfy(
                    row -> assertThat(row).contains("Setting", "Hotel", "From IVR: confirm")).anySatisfy(
                            row -> assertThat(row).contains("Callback number", "•123").doesNotContain("960"));

            confirm(browser, page.select(".app-known__row:contains(Setting) form").getFirst());
            assertThat(browser.page(caller.page()).select(".app-known__row:contains(Setting)").text())
                    .contains("Hotel").doesNotContain("From IVR");
            page = browser.page(caller.page() + "/number");
            assertThat(page.select(".app-known__row:contains(Callback number)").text()).contains("01632 960123");

            confirm(browser, page.select(".app-known__all").getFirst());
            page = browser.page(caller.page());
            assertThat(page.select(".app-known__confirm, .app-known__all")).isEmpty();
            assertThat(page.select(".app-identity").text()).contains("•123");
        }
    }

    @Test
    void anAnswerThatChangedMeanwhileIsNotConfirmedUnseen() {
        try (var browser = Browser.signedIn(port, "handler")) {
            var form = browser.page(caller.page()).select(".app-known__row:contains(Setting) form").getFirst();
            browser.submit(caller.page(), caller.page() + "/answers/sector", Map.of("item", "1", "seen",
                    form.select("[name=seen]").attr("value"), "step", "changed-" + caller.id(), "status", "ANSWERED",
                    "value", "taxi"));

            assertThat(confirm(browser, form)).isEqualTo(422);
            assertThat(browser.submit(caller.page(), caller.page() + "/confirm",
                    Map.of("question", "sector,where", "of", "1", "seen",
                            "1", "step", "uneven-" + caller.id()))
                    .statusCode()).isEqualTo(400);
        }
    }

    @Test
    void aQuestionThatThePhoneSystemTookDownIsFilledInAndSaysSo() {
        try (var browser = Browser.signedIn(port, "handler")) {
            var asked = browser.page(caller.page() + "?at=sector").select(".app-question").getFirst();
            assertThat(asked.text()).contains("The phone system heard: “a guest house”.");
            assertThat(asked.select("input[name=value][checked]").attr("value")).isEqualTo("hotel");
            assertThat(browser.page(caller.page() + "?at=callback-number").select(".app-question").text())
                    .contains("The caller keyed this.");
            var close = browser.page(caller.page() + "?show=close").select(".app-centre a[href*=at=sector]");
            assertThat(close.text()).startsWith("Confirm with the caller.").contains("Setting");
        }
    }

    @Test
    void adviceThatWasPlayedSaysHowMuchOfItWasHeard() {
        try (var browser = Browser.signedIn(port, "handler")) {
            assertThat(browser.page(caller.page() + "?show=advice").select("[data-advice=A07]").text())
                    .contains("Played by the phone system at", "wording 1. Heard to the end.");
        }
    }

    @Test
    void aCallerWhoHangsUpIsSeenInTheBarAndRungBack() {
        try (var browser = Browser.signedIn(port, "handler")) {
            assertThat(browser.page(caller.page()).select("#caller-line").text()).isEqualTo(
                    "Talking to the handler caller's line");
            caller.line(Line.ENDED);
            var beside = browser.page("/calls/waiting?call=" + caller.id()).select("#caller-line").getFirst();
            assertThat(beside.select(".app-identity__gone").text()).isEqualTo("Hung up");
            browser.submit(caller.page(), caller.page() + "/ring-back",
                    Map.of("step", beside.select("[name=step]").attr("value")));
            assertThat(browser.page(caller.page()).select("#caller-line").text()).startsWith("Being rung back");
        }
        try (var other = Browser.signedIn(port, "supervisor")) {
            assertThat(other.get("/calls/waiting?call=" + caller.id()).statusCode()).isEqualTo(403);
        }
    }

    @Test
    void aCallerInDangerIsPutThroughToTheEmergencyNumber() {
        try (var browser = Browser.signedIn(port, "handler")) {
            assertThat(browser.page(caller.page()).select("form[action$=put-through]")).isEmpty();
            browser.submit(caller.page(), caller.page() + "/danger",
                    Map.of("to", "CONFIRMED", "step", "danger-" + caller.id()));
            var form = browser.page(caller.page()).select(".app-alarm form[action$=put-through]").getFirst();
            browser.submit(caller.page(), form.attr("action"),
                    Map.of("step", form.select("[name=step]").attr("value")));

            var page = browser.page(caller.page());
            assertThat(page.select("#caller-line").text()).startsWith("Put through to the emergency number");
            assertThat(page.select("form[action$=put-through]")).isEmpty();
        }
    }

    @Test
    void theRecordTheLogAndTheApiTellWhatHappenedOnTheTelephone() {
        try (var browser = Browser.signedIn(port, "handler")) {
            for (String address : new String[]{ "/record", "/record/print"}) {
                assertThat(browser.page(caller.page() + address).select("section:has(#phone)").text())
                        .containsSubsequence("By telephone", "Talking to the handler", "What the phone system asked",
                                "In sight No Keyed by the caller", "Note: a guest house", "What was played",
                                "A07 Leave everything as it is.", "wording 1, Heard to the end");
            }
            assertThat(browser.page(caller.page() + "/record").select(".moj-timeline__title").eachText())
                    .containsSubsequence("Call came in by telephone", "Played to the caller: A07",
                            "Waiting in the queue",
                            "Taken from the queue", "Talking to the handler");
            assertThat(browser.page(caller.page() + "/hand-off").select("#log").text()).contains("BY TELEPHONE",
                    "In sight: No", "keyed by the caller: NOT CONFIRMED",
                    "Callback number: in the record", "A07 at", "wording 1, heard to the end");
        }
        var body = Door.of(port, "handler").get("/api/v1" + caller.page()).json();
        assertThat(body.at("/telephone/line").asString()).isEqualTo("CONNECTED");
        assertThat(body.at("/telephone/waitingSince").isNull()).isTrue();
    }

    @Test
    void aCallThatNobodyHasTakenHasARecordAndStandsInTheApisList() {
        var waits = Telephoned.rings(calls, "+447700900" + numbers++).keys("in-sight", "no").queues();
        try (var browser = Browser.signedIn(port, "handler")) {
            assertThat(browser.page(waits.page() + "/record").select("main").text()).contains("Handler Nobody yet",
                    "Waiting for a handler");
            assertThat(browser.page(waits.page() + "/hand-off").select("#log").text()).contains("by nobody yet");
        }
        var items = Door.of(port, "handler").get("/api/v1/calls?state=WAITING&size=200").json().get("items");
        assertThat(items.valueStream().map(item -> item.get("id").asString())).contains(waits.id().toString());
    }

    /** Sends a form as it stands; fields of one name go together. */
    private static int confirm(Browser browser, Element form) {
        return browser.post(form.attr("action"), form.select("input").stream().collect(Collectors.toMap(
                input -> input.attr("name"), input -> input.attr("value"), (one, other) -> one + "," + other)))
                .statusCode();
    }
}
