package org.makesafe.review.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.makesafe.api.Door;
import org.makesafe.web.Browser;
import org.makesafe.web.DemoService;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;

/** The page of records: what is looked for, where it stands, and who may see it. */
@DemoService
class RecordsPageTest {
    private static final String NUMBER = "01632 960871";
    @LocalServerPort
    int port;
    @Autowired
    IndexUpkeep upkeep;
    @Autowired
    SavedSearches searches;
    @Autowired
    JdbcClient sql;
    @Autowired
    InMemoryUserDetailsManager users;

    @Test
    void whatMayBePersonalIsLookedForUnderAnAddressThatTellsNothing() {
        String reference = call("Gull Rock Guest House", NUMBER, "tangerine anorak");
        try (var supervisor = Browser.signedIn(port, "supervisor"); var other = supervisor("records-other")) {
            for (var typed : Map.of("number", NUMBER, "premises", "gull rock", "person", "tangerine anorak", "text",
                    "tangerine anorak", "plate", "zz-871").entrySet()) {
                var reply = look(supervisor, Map.of(typed.getKey(), typed.getValue()));
                String address = address(reply);
                assertThat(address).matches("/records\\?search=[0-9a-f-]{36}");
                assertThat(references(supervisor.page(address))).as("%s", typed).contains(reference)
                        .allMatch(found -> found.equals(reference));
                assertThat(supervisor.page(address).select("#" + typed.getKey()).val()).isEqualTo(typed.getValue());
                assertThat(references(other.page(address))).as("shared").contains(reference);
            }
            assertThat(sql.sql("select criteria from saved_search").query(String.class).list().toString())
                    .doesNotContainIgnoringCase("gull").doesNotContain("960871");
            assertThat(references(supervisor.page("/records?premises=gull&reference=" + reference)))
                    .as("the address says nothing personal, whoever wrote it").containsExactly(reference);
            assertThat(supervisor.page("/records?premises=gull").select("#premises").val()).isEmpty();
        }
    }

    @Test
    void whatIsNotPersonalIsAnAddressToShare() {
        String reference = call("Lantern Lodge", "01632 960872", "grey coat");
        try (var supervisor = Browser.signedIn(port, "supervisor")) {
            var reply = look(supervisor, Map.of("reference", reference, "state", "OPEN", "text", ""));
            assertThat(address(reply)).isEqualTo("/records?reference=" + reference + "&state=OPEN");
            assertThat(references(supervisor.page(address(reply)))).containsExactly(reference);
            assertThat(references(supervisor.page("/records?state=COMPLETED&reference=" + reference))).isEmpty();
            assertThat(address(look(supervisor, Map.of("text", " ")))).isEqualTo("/records");
        }
    }

    @Test
    void whatCannotBeLookedForIsRefusedAtItsField() {
        try (var supervisor = Browser.signedIn(port, "supervisor")) {
            for (var wrong : Map.of("from", "yesterday", "text", "a b c d e f g h i", "premises", "?!", "number",
                    "12", "plate", "£££", "script", "op-makesafe:x", "state", "FLYING", "grade", "GOOD").entrySet()) {
                var reply = look(supervisor, Map.of(wrong.getKey(), wrong.getValue()));
                assertThat(reply.statusCode()).as("%s", wrong).isEqualTo(422);
                var page = Jsoup.parse(reply.body());
                assertThat(page.select(".govuk-error-summary a").attr("href")).isEqualTo("#" + wrong.getKey());
                assertThat(page.select("#" + wrong.getKey() + "-error").text()).isNotBlank();
            }
            assertThat(Jsoup.parse(look(supervisor, Map.of("from", "2026-02-02", "to", "2026-02-01")).body())
                    .select("#to-error").text()).contains("not before the first");
            assertThat(supervisor.get("/records?state=FLYING").statusCode()).isEqualTo(422);
            var unknown = supervisor.get("/records?search=0197a000-0000-7000-8000-000000000000");
            assertThat(unknown.statusCode()).isEqualTo(422);
            assertThat(unknown.body()).contains("There is no such search.");
        }
    }

    @Test
    void aSavedSearchIsListedAndForgottenByItsOwnerAlone() {
        try (var owner = supervisor("records-owner"); var other = supervisor("records-stranger")) {
            assertThat(look(owner, Map.of("save", "save", "name", " ", "state", "OPEN")).statusCode()).isEqualTo(422);
            String address = address(look(owner, Map.of("save", "save", "name", "Open ones", "state", "OPEN")));
            assertThat(owner.page("/records").select(".app-filter__list a").eachText()).containsExactly("Open ones");
            assertThat(owner.page(address).select("#state option[selected]").val()).isEqualTo("OPEN");
            assertThat(other.page("/records").select(".app-filter__list")).isEmpty();

            String id = address.replaceFirst(".*=", "");
            other.submit("/records", "/records/forget", Map.of("search", id));
            assertThat(owner.page("/records").select(".app-filter__list a")).hasSize(1);
            String again = address(look(owner, Map.of("save", "save", "name", "Open ones", "grade", "PRIORITY")));
            assertThat(owner.page("/records").select(".app-filter__list a").eachAttr("href")).containsExactly(again);
            owner.submit("/records", "/records/forget", Map.of("search", again.replaceFirst(".*=", "")));
            assertThat(owner.page("/records").select(".app-filter__list")).isEmpty();
        }
    }

    @Test
    void anOldSearchIsForgottenUnlessItHasAName() {
        try (var supervisor = supervisor("records-keeper")) {
            String old = address(look(supervisor, Map.of("person", "long ago")));
            String named = address(look(supervisor, Map.of("person", "long ago", "save", "save", "name", "Long ago")));
            sql.sql("update saved_search set made_at = timestamp with time zone '2020-01-01 00:00:00+00' where owner = ?")
                    .param("records-keeper").update();
            String recent = address(look(supervisor, Map.of("person", "long ago")));

            searches.forgetOld();

            assertThat(supervisor.get(old).statusCode()).isEqualTo(422);
            assertThat(supervisor.get(named).statusCode()).isEqualTo(200);
            assertThat(supervisor.get(recent).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void handlersSeeCallsAboutTheSameAndNothingElseOfSearches() {
        String first = call("Curlew House", "01632 960873", "lilac dungarees, striped");
        try (var handler = Browser.signedIn(port, "handler")) {
            String second = Door.of(port, "handler").open();
            String page = second.replaceFirst("/api/v1", "");
            assertThat(handler.page(page).select("#repeats")).isEmpty();
            Door.of(port, "handler").put(second + "/answers/child-description",
                    "{\"value\":{\"clothing\":\"striped lilac dungarees\"},\"basis\":\"SAW\"}");
            var beside = handler.page(page).select("section:has(#repeats)");
            assertThat(beside.select("a").eachText()).contains(first);
            assertThat(beside.select(".govuk-tag").eachText()).contains("like description");
            assertThat(handler.page(page + "/record").select("section:has(#repeats) a").eachText()).contains(first);
            assertThat(handler.page(page + "/record").select("#viewed")).as("who looked").isEmpty();
            for (String address : new String[]{ "/records", "/records?state=OPEN",
                    second.replaceFirst("/api/v1/calls", "/records") + "/views"}) {
                assertThat(handler.get(address).statusCode()).as(address).isEqualTo(403);
            }
        }
    }

    @Test
    void supervisorsSeeWhoLookedAtARecordPageByPage() {
        String id = Door.of(port, "handler").open().replaceFirst(".*/", "");
        try (var handler = Browser.signedIn(port, "handler"); var supervisor = Browser.signedIn(port, "supervisor")) {
            handler.get("/calls/" + id);
            for (int i = 0; i < 53; i++) {
                handler.get("/calls/" + id + "/record");
            }
            var record = supervisor.page("/calls/" + id + "/record");
            assertThat(record.select("section:has(#viewed) li").eachText()).hasSize(2)
                    .anyMatch(line -> line.startsWith("supervisor, once, last on"))
                    .anyMatch(line -> line.startsWith("handler, 54 times, last on"));

            var first = supervisor.page("/records/" + id + "/views");
            assertThat(first.select("tbody tr")).hasSize(50);
            assertThat(first.select("tbody tr").get(1).text()).contains("supervisor").contains("The record");
            var second = supervisor.page(first.select(".govuk-pagination__next a").attr("href"));
            assertThat(second.select("tbody tr")).as("and this look itself").hasSize(56 - 50);
            assertThat(second.select("tbody tr").eachText().getLast()).contains("The call in progress");
            assertThat(second.select(".govuk-pagination__next")).isEmpty();
            assertThat(supervisor.get("/records/0197a000-0000-7000-8000-000000000000/views").statusCode())
                    .isEqualTo(404);
        }
    }

    /** A call, indexed. */
    private String call(String premises, String number, String clothing) {
        var door = Door.of(port, "handler");
        String call = door.open();
        door.put(call + "/answers/where", "{\"value\":{\"premises\":\"%s\"}}".formatted(premises));
        door.put(call + "/answers/callback-number", "{\"value\":\"%s\"}".formatted(number));
        door.put(call + "/answers/vehicle-seen", "{\"value\":\"yes\",\"basis\":\"SAW\"}");
        door.put(call + "/answers/vehicle",
                "{\"value\":{\"plate\":\"ZZ%s\"},\"basis\":\"SAW\"}".formatted(number.substring(9)));
        door.put(call + "/answers/child-description",
                "{\"value\":{\"clothing\":\"%s\"},\"basis\":\"SAW\"}".formatted(clothing));
        upkeep.catchUp(Instant.EPOCH);
        return door.get(call).json().get("reference").asString();
    }

    private Browser supervisor(String name) {
        users.createUser(User.withUsername(name).password("makesafe").authorities("ROLE_SUPERVISOR").build());
        return Browser.signedIn(port, name);
    }

    private static HttpResponse<String> look(Browser browser, Map<String, String> typed) {
        return browser.submit("/records", "/records", typed);
    }

    private static String address(HttpResponse<String> reply) {
        assertThat(reply.statusCode()).as(reply.body()).isEqualTo(302);
        URI to = URI.create(reply.headers().firstValue("Location").orElseThrow());
        return to.getPath() + (to.getQuery() == null ? "" : "?" + to.getQuery());
    }

    private static java.util.List<String> references(Document page) {
        return page.select("main tbody th").eachText();
    }
}
