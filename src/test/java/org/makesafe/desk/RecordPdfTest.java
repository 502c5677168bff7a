package org.makesafe.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.makesafe.api.Caller;
import org.makesafe.api.Door;
import org.makesafe.audit.Audit;
import org.makesafe.web.Browser;
import org.makesafe.web.DemoService;
import org.makesafe.web.Pdf;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A record taken away as a PDF: whole, marked, for those alone who may read it, and in the audit log. */
@DemoService
class RecordPdfTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String WELSH = "Tŷ ger y dŵr: “Ble mae’r ŵyn?” â î ô";
    private static final String TYPED = "<script>x()</script> <img src=\"file:///etc/passwd\">";
    private static final String LONG = "w".repeat(40);
    @LocalServerPort
    int port;
    @Autowired
    Audit audit;

    @Test
    void allThatThePageToPrintShowsIsInTheFile() {
        try (var handler = Browser.signedIn(port, "handler"); var supervisor = Browser.signedIn(port, "supervisor")) {
            String call = told(handler, WELSH);
            assertThat(handler.page(call + "/record").select("a[href=" + call + "/record.pdf]").text())
                    .isEqualTo("This record as a PDF");
            var print = handler.page(call + "/record/print");
            var reply = supervisor.file(call + "/record.pdf");
            var pdf = Pdf.of(reply);

            String reference = print.select("h1").text().replaceFirst("Record ", "");
            assertThat(reply.headers().firstValue("Content-Type")).contains("application/pdf");
            assertThat(reply.headers().firstValue("Content-Disposition"))
                    .contains("attachment; filename=\"" + reference + ".pdf\"");
            assertThat(reply.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
            var facts = print.select("h1, h2, h3, dt, dd, th, td, .moj-timeline__item, .app-paper__end");
            assertThat(facts).hasSizeGreaterThan(150);
            assertThat(facts.eachText()).anyMatch(text -> text.contains(WELSH))
                    .allSatisfy(text -> assertThat(pdf.says(text)).as(text).isTrue());
            assertThat(facts.select("h2").eachText()).contains("Summary", "Advice", "Decisions on danger and grade",
                    "Notes", "Added after the call", "Answers that no longer apply", "Timeline");

            assertThat(pdf.title()).isEqualTo("Record " + reference + " – Makesafe");
            assertThat(pdf.about()).startsWith("The whole record of one call");
            assertThat(pdf.language()).isEqualTo("en");
            assertThat(pdf.tagged()).isTrue();
            int pages = pdf.pages().size();
            assertThat(pages).isBetween(4, 30);
            for (int at = 1; at <= pages; at++) {
                assertThat(pdf.pages().get(at - 1)).contains(reference, "not an official police product",
                        "by supervisor.", "Page " + at + " of " + pages).doesNotContain("Practice call");
            }
            assertThat(pdf.whole()).doesNotContain("Print this record", "Back to the record", "Sign out");
            assertThat(pdf.bytes()).isLessThan(600_000);
        }
    }

    @Test
    void whateverWasTypedIsTextAlone() {
        try (var handler = Browser.signedIn(port, "handler")) {
            String call = told(handler, TYPED + " 😀 שלום " + LONG);
            var pdf = Pdf.of(handler.file(call + "/record.pdf"));
            assertThat(pdf.says(TYPED)).isTrue();
            assertThat(pdf.says(LONG)).isTrue();
            assertThat(pdf.whole()).contains("End of record").doesNotContain("root:");
            assertThat(pdf.pages()).hasSizeLessThan(60);
            assertThat(pdf.bytes()).isLessThan(600_000);
        }
    }

    @Test
    void aPracticeRecordSaysSoOnEveryPageAndTheFileIsInTheReadersLanguage() {
        try (var handler = Browser.signedIn(port, "handler")) {
            String call = location(handler.submit("/rehearsal", "/rehearsal/scenarios/" + scenario(handler),
                    Map.of("step", "practice-" + UUID.randomUUID())));
            handler.submit("/calls", "/language", Map.of("to", "cy"));
            var pdf = Pdf.of(handler.file(call + "/record.pdf"));
            assertThat(pdf.language()).isEqualTo("cy");
            assertThat(pdf.title()).startsWith("Cofnod ");
            assertThat(pdf.pages()).isNotEmpty().allSatisfy(page -> assertThat(page).contains("Galwad ymarfer.",
                    "Nid yw Makesafe yn gynnyrch swyddogol yr heddlu.", "Tudalen "));
        }
    }

    @Test
    void whoMayNotReadTheRecordGetsNoFileAndWhoMayIsInTheAuditLogFirst() {
        String id = Door.of(port, "handler").open().replaceFirst(".*/", "");
        String file = "/calls/" + id + "/record.pdf";
        for (String role : List.of("author", "admin")) {
            try (var browser = Browser.signedIn(port, role)) {
                assertThat(browser.file(file).statusCode()).as(role).isEqualTo(403);
            }
        }
        try (var stranger = new Browser(port); var supervisor = Browser.signedIn(port, "supervisor")) {
            assertThat(stranger.file(file).statusCode()).isEqualTo(302);
            assertThat(audit.about(id)).noneMatch(entry -> entry.action().endsWith("record.pdf")
                    && entry.status() == null);
            assertThat(supervisor.file("/calls/" + new UUID(0, 7) + "/record.pdf").statusCode()).isEqualTo(404);
            assertThat(supervisor.file(file).statusCode()).isEqualTo(200);
            assertThat(audit.about(id)).filteredOn(entry -> entry.action().equals("GET /calls/{id}/record.pdf")
                    && entry.status() == null).singleElement()
                    .satisfies(entry -> assertThat(entry.who()).isEqualTo("supervisor"));
            assertThat(supervisor.page("/records/" + id + "/views").text()).contains("The record, as a PDF");
        }
    }

    /** A whole call with every kind of fact, and a text in each place where one can be typed. */
    private String told(Browser handler, String text) {
        Door door = Door.of(port, "handler");
        String call = door.open();
        door.put(call + "/answers/danger-now", "{\"value\":[\"hurt\"]}");
        door.put(call + "/answers/awake", json(Map.of("value", true, "basis", "HEARD", "note", text)));
        door.put(call + "/answers/danger-now", "{\"value\":[\"with-child\"]}");
        JsonNode question = door.get(call).json().get("question");
        while (!question.isNull()) {
            question = done(door.put("%s/answers/%s?item=%s".formatted(call, question.get("id").asString(),
                    question.get("item").asInt()), answer(question, text))).json().get("question");
        }
        door.get(call).json().get("adviceDue").forEach(due -> done(door.put(
                call + "/advice/" + due.get("id").asString(), json(Map.of("outcome", "GIVEN", "note", text)))));
        done(door.put(call + "/danger", json(Map.of("state", "OVERRIDDEN", "reason", text))));
        done(door.put(call + "/grade", json(Map.of("grade", "PRIORITY", "rationale", text))));
        done(door.put(call + "/notes", json(Map.of("text", text))));
        done(door.post(call + "/hand-offs", json(Map.of("incident", "I-4471"))));
        done(door.post(call + "/end", json(Map.of("as", "COMPLETED", "reason", text))));
        String page = call.replaceFirst("/api/v1", "");
        handler.submit(page + "/record/add", page + "/record/addendum", Map.of("step", "a-1", "text", text));
        return page;
    }

    private static String answer(JsonNode question, String text) {
        String type = question.get("type").asString();
        Object value = type.equals("TEXT") || type.equals("VERBATIM")
                ? text
                : JSON.readTree(Caller.TAXI.answer(question)).get("value");
        return json(Map.of("value", value, "basis", "SAW", "note", text));
    }

    private static Door.Reply done(Door.Reply reply) {
        assertThat(reply.status()).as("%s", reply).isEqualTo(200);
        return reply;
    }

    private static String scenario(Browser handler) {
        Element form = handler.page("/rehearsal").select("form[action^=/rehearsal/scenarios/]").getFirst();
        return form.attr("action").replaceFirst(".*/", "");
    }

    private static String location(java.net.http.HttpResponse<String> reply) {
        return reply.headers().firstValue("Location").orElseThrow().replaceFirst("https?://[^/]+", "")
                .replaceFirst("[?#].*", "");
    }

    private static String json(Map<String, ?> body) {
        return JSON.writeValueAsString(body);
    }
}
