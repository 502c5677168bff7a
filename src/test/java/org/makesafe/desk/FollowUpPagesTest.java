package org.makesafe.desk;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.makesafe.web.Browser;
import org.makesafe.web.DemoService;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Tasks about a record, what came of its call, and lessons; without JavaScript. */
@DemoService
class FollowUpPagesTest {
    @LocalServerPort
    int port;

    @Test
    void aTaskIsGivenShownToItsOfficerAndDone() {
        try (var handler = Browser.signedIn(port, "handler"); var supervisor = Browser.signedIn(port, "supervisor")) {
            String call = ended(handler, "t");
            String record = call + "/record";
            String tasks = "/reviews/" + id(call) + "/tasks";
            var task = new HashMap<>(Map.of("step", "t-1", "officer", "handler", "task", "Ring the premises.", "due",
                    "2020-01-01"));
            assertThat(supervisor.submit(record, tasks, task).body()).contains("Give a date from today on");
            assertThat(handler.submit(record, tasks, task).statusCode()).isEqualTo(403);
            task.put("due", "2999-01-01");
            supervisor.submit(record, tasks, task);
            supervisor.submit(record, tasks, task);

            assertThat(handler.page("/calls").select("a[href=/tasks]").text()).contains("1");
            assertThat(handler.page("/tasks").select("main li")).hasSize(1);
            String done = handler.page(record).select("form[action$=/done]").attr("action");
            handler.submit(record, done, Map.of());
            assertThat(supervisor.page(record).select("#follow-up .govuk-tag").text()).isEqualTo("done");
            assertThat(handler.page("/tasks").select("main li")).isEmpty();
        }
    }

    @Test
    void whatCameOfACallKeepsTheCategoryItWasTakenUnder() {
        try (var handler = Browser.signedIn(port, "handler"); var supervisor = Browser.signedIn(port, "supervisor")) {
            String call = ended(handler, "o");
            String record = call + "/record";
            var outcome = new HashMap<>(Map.of("step", "o-1", "closing", "Castle", "result", "Arrest", "note", ""));
            assertThat(supervisor.submit(record, "/reviews/" + id(call) + "/outcome", outcome).statusCode())
                    .isEqualTo(422);
            outcome.put("closing", "Concern for safety");
            supervisor.submit(record, "/reviews/" + id(call) + "/outcome", outcome);
            assertThat(handler.page(record).select("#follow-up").text()).contains("Operation Makesafe",
                    "Concern for safety", "Arrest", "supervisor");
        }
    }

    @Test
    void aRefusalStandsAtTheFieldThatItIsAbout() {
        try (var handler = Browser.signedIn(port, "handler"); var supervisor = Browser.signedIn(port, "supervisor")) {
            String call = ended(handler, "f");
            String of = "/reviews/" + id(call);
            var fields = List.of("title", "happened", "advice", "officer", "task", "due", "closing", "result", "note");
            var whole = Map.ofEntries(entry("step", "f-1"), entry("title", "Ask"), entry("happened", "Nobody did."),
                    entry("advice", "Ask early."), entry("officer", "handler"), entry("task", "Ring."),
                    entry("due", "2999-01-01"), entry("closing", "Concern for safety"), entry("result", "Arrest"),
                    entry("note", ""));
            String person = "Take out the name of the handler";
            for (var wrong : List.of(List.of("lesson", "title", "", "Fill in"),
                    List.of("lesson", "happened", "", "Fill in"),
                    List.of("lesson", "advice", "", "Fill in"), List.of("lesson", "title", "Like handler", person),
                    List.of("lesson", "happened", "The handler.", person),
                    List.of("lesson", "advice", "A handler.", person),
                    List.of("lesson", "advice", "a".repeat(2001), "Keep it to 2000"),
                    List.of("tasks", "officer", "", "Say who"),
                    List.of("tasks", "officer", "a".repeat(101), "Keep it to 100"),
                    List.of("tasks", "task", "", "Say who"), List.of("tasks", "due", "soon", "Give a date"),
                    List.of("outcome", "closing", "Castle", "Choose a"),
                    List.of("outcome", "result", "Castle", "Choose a"),
                    List.of("outcome", "note", "a".repeat(2001), "Keep it to 2000"))) {
                var form = new HashMap<>(whole);
                form.put(wrong.get(1), wrong.get(2));
                String from = wrong.getFirst().equals("lesson") ? of + "/lesson" : call + "/record";
                var page = Jsoup.parse(supervisor.submit(from, of + "/" + wrong.getFirst(), form).body());
                assertThat(page.select(".govuk-error-summary a").eachAttr("href")).as("%s", wrong)
                        .containsExactly("#" + wrong.get(1));
                assertThat(page.select("#" + wrong.get(1) + "-error").text()).as("%s", wrong).contains(wrong.get(3));
                assertThat(fields.stream().filter(field -> !page.select("#" + field + "-error").isEmpty()))
                        .containsExactly(wrong.get(1));
            }
        }
    }

    @Test
    void aLessonThatNamesTheHandlerIsRefusedAndAnAnonymousOneIsReadByEverybody() {
        try (var handler = Browser.signedIn(port, "handler");
                var supervisor = Browser.signedIn(port, "supervisor");
                var author = Browser.signedIn(port, "author")) {
            String form = "/reviews/" + id(ended(handler, "l")) + "/lesson";
            var lesson = new HashMap<>(Map.of("step", "l-1", "title", "Ask who else is there", "happened",
                    "The handler forgot.", "advice", "Ask early."));
            var refused = supervisor.submit(form, form, lesson);
            assertThat(refused.statusCode()).isEqualTo(422);
            assertThat(Jsoup.parse(refused.body()).select(".govuk-error-summary").text()).contains("Take out the name");
            lesson.put("happened", "Nobody asked for some time.");
            supervisor.submit(form, form, lesson);
            supervisor.submit(form, form, lesson);
            assertThat(author.page("/lessons").select("h2:contains(Ask who else)")).hasSize(1);
            assertThat(author.page("/lessons").select("form[action$=/withdraw]")).isEmpty();

            String withdraw = supervisor.page("/lessons").select("form[action$=/withdraw]").attr("action");
            assertThat(author.submit("/lessons", withdraw, Map.of()).statusCode()).isEqualTo(403);
            supervisor.submit("/lessons", withdraw, Map.of());
            assertThat(author.page("/lessons").text()).doesNotContain("Ask who else");
        }
    }

    private static String id(String call) {
        return call.substring(call.lastIndexOf('/') + 1);
    }

    private static String ended(Browser handler, String name) {
        String call = handler.submit("/calls", "/calls", Map.of("script", "op-makesafe", "step", "follow-" + name))
                .headers().firstValue("Location").orElseThrow().replaceFirst("https?://[^/]+", "");
        handler.submit(call, call + "/end", Map.of("as", "DROPPED", "reason", "Line lost.", "step", "e-" + name));
        return call;
    }
}
