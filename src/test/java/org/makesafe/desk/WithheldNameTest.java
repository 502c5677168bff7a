package org.makesafe.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.makesafe.api.Door;
import org.makesafe.web.Browser;
import org.makesafe.web.DemoService;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A caller who gives a name for the police alone finds it in the record, marked, and in no log. */
@DemoService
class WithheldNameTest {
    private static final String NAME = "Ottoline Fairweather";
    @LocalServerPort
    int port;

    @Test
    void aNameToBeKeptOutOfTheLogIsMarkedWhereverItIsShown() {
        var door = Door.of(port, "handler");
        String call = door.open();
        door.put(call + "/answers/name-wish", "{\"value\":\"withheld\"}");
        var body = door.put(call + "/answers/caller-name", "{\"value\":\"%s\"}".formatted(NAME)).json();
        assertThat(body.get("answers").valueStream().filter(answer -> answer.get("withheld").asBoolean())
                .map(answer -> answer.get("question").asString())).containsExactly("caller-name");

        String page = "/calls/" + body.get("id").asString();
        try (var browser = Browser.signedIn(port, "handler")) {
            for (String record : new String[]{ "/record", "/record/print"}) {
                assertThat(browser.page(page + record).text()).contains(NAME + " kept out of the log");
            }
            assertThat(browser.page(page + "/hand-off").select("#log").text()).doesNotContain("Ottoline")
                    .contains("Caller's name: withheld at the caller's wish");
        }

        door.put(call + "/answers/name-wish", "{\"value\":\"named\"}");
        try (var browser = Browser.signedIn(port, "handler")) {
            assertThat(browser.page(page + "/hand-off").select("#log").text()).contains("Caller's name: " + NAME);
            assertThat(browser.page(page + "/record").text()).contains(NAME).doesNotContain("kept out of the log");
        }
    }
}
