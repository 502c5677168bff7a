package org.makesafe.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.makesafe.api.Caller;
import org.makesafe.api.Door;
import org.makesafe.script.Details;
import org.slf4j.LoggerFactory;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One whole call with a name, a number and markup in everything that can be typed. None of it reaches the log or an address, and
 * pages show it as text alone.
 */
@DemoService
@ExtendWith(OutputCaptureExtension.class)
class MarkedCallTest {
    private static final String MARK = "Zebedee <img src=x onerror=\"quill('1')\">";
    private static final String NUMBER = "01632 960777";
    private static final List<String> TELLING = List.of("Zebedee", "960777", "onerror", "quill");
    private static final JsonMapper JSON = new JsonMapper();
    @LocalServerPort
    int port;

    @Test
    void whatIsTypedReachesNoLogAndNoAddressAndIsShownAsTextAlone(CapturedOutput log) {
        LoggerFactory.getLogger(MarkedCallTest.class).info("What is logged from here on is looked at.");
        Door door = Door.of(port, "handler");
        String call = door.open();
        String page = call.replaceFirst("/api/v1", "");
        try (var handler = Browser.signedIn(port, "handler"); var supervisor = Browser.signedIn(port, "supervisor")) {
            answered(door, call);
            door.put(call + "/answers/sector", "{\"value\":\"hotel\"}");
            answered(door, call);
            everythingElseIsTyped(door, call);
            for (String address : List.of("?at=account", "?at=where", "?at=child-description", "?show=advice", "",
                    "/hand-off")) {
                shown(handler.get(page + address));
            }
            refusedAtTheDesk(handler, page);
            refusedAtTheDoor(door, call);
            done(door.post(call + "/end", json("as", "DROPPED", "reason", MARK)));
            safe(handler.get("/calls"));
            done(door.post(call + "/resume", json("reason", MARK)));
            done(door.post(call + "/end", json("as", "COMPLETED", "reason", MARK)));
            for (String address : List.of("/record", "/record/print", "/hand-off")) {
                shown(handler.get(page + address));
                shown(supervisor.get(page + address));
            }
            assertThat(Pdf.of(supervisor.file(page + "/record.pdf")).says(MARK)).isTrue();
            safe(handler.get("/calls"));
            safe(supervisor.get("/records"));
            assertThat(handler.page(page + "/record/print").select("main").text())
                    .as("what no longer applies is printed with its note").contains("Answers that no longer apply");
        }
        assertThat(log.getAll()).contains("What is logged from here on is looked at.")
                .doesNotContainIgnoringCase(TELLING.toArray(CharSequence[]::new));
    }

    /** Answers until there is no question, with the mark wherever a question takes text. */
    private static void answered(Door door, String call) {
        JsonNode question = door.get(call).json().get("question");
        while (!question.isNull()) {
            String where = "%s/answers/%s?item=%s".formatted(call, question.get("id").asString(),
                    question.get("item").asInt());
            question = done(door.put(where, answer(question))).json().get("question");
        }
    }

    private static String answer(JsonNode question) {
        JsonNode usual = JSON.readTree(Caller.TAXI.answer(question)).get("value");
        Object value = switch (question.get("type").asString()) {
            case "TEXT", "VERBATIM" -> MARK;
            case "PHONE" -> NUMBER;
            case "PLACE", "PERSON", "VEHICLE" -> fields(Details.Kind.valueOf(question.get("type").asString()));
            default -> usual;
        };
        return JSON.writeValueAsString(Map.of("value", value, "basis", "SAW", "note", MARK));
    }

    private static Map<String, String> fields(Details.Kind kind) {
        var fields = new LinkedHashMap<String, String>();
        kind.fields().stream().filter(f -> f.max() >= MARK.length()).forEach(f -> fields.put(f.id(), MARK));
        return fields;
    }

    private static void everythingElseIsTyped(Door door, String call) {
        door.get(call).json().get("adviceDue").forEach(due -> done(door.put(
                call + "/advice/" + due.get("id").asString(), json("outcome", "GIVEN", "note", MARK))));
        done(door.put(call + "/danger", json("state", "OVERRIDDEN", "reason", MARK)));
        done(door.put(call + "/grade", json("grade", "PRIORITY", "rationale", MARK)));
        done(door.put(call + "/notes", json("text", MARK + " " + NUMBER)));
        done(door.post(call + "/hand-offs", json("incident", MARK)));
    }

    /** What is refused is shown again, and what can't be understood is answered without repeating it. */
    private static void refusedAtTheDesk(Browser handler, String page) {
        var form = Map.of("item", "1", "seen", "0", "step", "marked-1", "status", "ANSWERED", "value", MARK, "note",
                MARK);
        shown(handler.submit(page, page + "/answers/account", form));
        shown(handler.submit(page, page + "/grade", Map.of("step", "marked-2", "rationale", MARK)));
        shown(handler.submit(page, page + "/danger", Map.of("step", "marked-3", "to", "STOOD_DOWN", "reason", MARK)));
        safe(handler.submit(page, page + "/answers/account", Map.of("seen", "0", "step", "marked-4", "status", MARK)));
        safe(handler.submit(page, page + "/answers/account", Map.of("seen", MARK, "step", "marked-5", "status", MARK)));
        safe(handler.submit(page, page + "/end", Map.of("as", MARK, "step", "marked-6")));
        safe(handler.submit("/calls", "/calls/heard", Map.of("heard", MARK)));
        safe(handler.submit("/calls", "/calls", Map.of("script", MARK, "step", MARK)));
    }

    private static void refusedAtTheDoor(Door door, String call) {
        for (String body : List.of("{\"value\":\"" + MARK, json("value", Map.of("nowhere", MARK)),
                json("status", MARK), json("value", MARK, "basis", MARK), json(MARK, MARK), "[" + MARK + "]")) {
            var reply = door.put(call + "/answers/where", body);
            assertThat(reply.status()).as("%s", reply).isBetween(400, 499);
        }
        assertThat(door.post(call + "/end", json("as", MARK)).status()).isBetween(400, 499);
    }

    private static Door.Reply done(Door.Reply reply) {
        assertThat(reply.status()).as("%s", reply).isEqualTo(200);
        return reply;
    }

    private static void shown(HttpResponse<String> reply) {
        safe(reply);
        assertThat(reply.body()).as("%s", reply.uri()).contains("Zebedee &lt;img src=x onerror=");
    }

    private static void safe(HttpResponse<String> reply) {
        var page = Jsoup.parse(reply.body());
        assertThat(page.select("img, [onerror]")).as("%s", reply.uri()).isEmpty();
        assertThat(page.select("*").stream().flatMap(MarkedCallTest::addresses))
                .as("%s", reply.uri()).noneMatch(MarkedCallTest::tells);
        assertThat(reply.headers().map().values().stream().flatMap(List::stream)).as("%s", reply.uri())
                .noneMatch(MarkedCallTest::tells);
    }

    private static Stream<String> addresses(Element element) {
        return Stream.of("href", "action", "formaction", "src", "hx-get", "hx-post", "content").map(element::attr);
    }

    private static boolean tells(String text) {
        return TELLING.stream().anyMatch(text::contains);
    }

    private static String json(Object... namesAndValues) {
        var body = new LinkedHashMap<String, Object>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            body.put(Objects.toString(namesAndValues[i]), namesAndValues[i + 1]);
        }
        return JSON.writeValueAsString(body);
    }
}
