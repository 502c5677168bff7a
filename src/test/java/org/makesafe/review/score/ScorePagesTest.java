package org.makesafe.review.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.makesafe.api.Door;
import org.makesafe.web.Browser;
import org.makesafe.web.DemoService;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;

/** Who sees the score of a call, and where. */
@DemoService
class ScorePagesTest {
    @LocalServerPort
    int port;
    @Autowired
    Scores scores;
    @Autowired
    InMemoryUserDetailsManager users;

    @Test
    void theHandlerOfACallAndSupervisorsSeeItsScoreAndNoOtherHandlerDoes() {
        String call = dropped("handler");
        String record = call.replaceFirst("/api/v1", "") + "/record";
        try (var own = Browser.signedIn(port, "handler");
                var supervisor = Browser.signedIn(port, "supervisor");
                var other = handler("score-other")) {
            for (var reader : new Browser[]{ own, supervisor}) {
                var quality = reader.page(record).select("section:has(> #quality)");
                assertThat(quality.select(".govuk-tag").text()).isNotEmpty();
                assertThat(quality.select("li").eachText())
                        .anyMatch(line -> line.startsWith("“Callback number” was never asked."));
                assertThat(quality.select("details li").eachText()).contains("“Where” was asked.");
                assertThat(quality.select("h3").eachText()).contains("Major: 1");
            }
            assertThat(other.page(record).select("#quality")).isEmpty();
        }
    }

    @Test
    void myFeedbackListsMyOwnCallsAlone() {
        String own = reference(dropped("handler"));
        try (var handler = Browser.signedIn(port, "handler"); var other = handler("score-stranger")) {
            assertThat(handler.page("/my/scores").select("h2").eachText()).contains(own);
            assertThat(other.page("/my/scores").select("h2").eachText()).doesNotContain(own);
            assertThat(other.page("/my/scores").select("main").text()).contains("None of your calls");
        }
    }

    @Test
    void thePagesAreInWelshToo() {
        dropped("handler");
        try (var handler = Browser.signedIn(port, "handler")) {
            handler.submit("/my/scores", "/language", Map.of("to", "cy"));
            assertThat(handler.get("/my/scores").body()).contains("Fy adborth")
                    .contains("Ni ofynnwyd “Callback number” o gwbl.");
        }
    }

    /** A call in which the first questions but one were asked, and that dropped then; scored. */
    private String dropped(String officer) {
        var door = Door.of(port, officer);
        String call = door.open();
        door.put(call + "/answers/can-talk", "{\"value\":\"can-talk\"}");
        door.put(call + "/answers/where", "{\"value\":{\"premises\":\"Gull House\"},\"basis\":\"SAW\"}");
        door.post(call + "/end", "{\"as\":\"DROPPED\",\"reason\":\"Cut off.\"}");
        var _ = scores.score(UUID.fromString(call.replaceFirst(".*/", "")));
        return call;
    }

    private String reference(String call) {
        return Door.of(port, "handler").get(call).json().get("reference").asString();
    }

    private Browser handler(String name) {
        users.createUser(User.withUsername(name).password("makesafe").authorities("ROLE_HANDLER").build());
        return Browser.signedIn(port, name);
    }
}
