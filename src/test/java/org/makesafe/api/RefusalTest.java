package org.makesafe.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the door turns away: with which status, which code, and with nothing written. */
class RefusalTest extends ServedTest {
    private static final String ANSWERS = "/answers/still-there";

    static Stream<Arguments> refusals() {
        return Stream.of(
                row("unknown question", "PUT", "/answers/no-such", value("\"yes\""), 422, "UNKNOWN_QUESTION"),
                row("unknown option", "PUT", ANSWERS, value("\"nowhere\""), 422, "NOT_AN_OPTION"),
                row("several for one", "PUT", ANSWERS, value("[\"here-now\",\"leaving\"]"), 422, "WRONG_SHAPE"),
                row("object for a choice", "PUT", ANSWERS, value("{\"a\":\"b\"}"), 422, "WRONG_SHAPE"),
                row("list in a list", "PUT", ANSWERS, value("[[\"here-now\"]]"), 400, "MALFORMED"),
                row("text for a number", "PUT", "/answers/behind-door", value("\"many\""), 422, "NOT_A_NUMBER"),
                row("number out of range", "PUT", "/answers/behind-door", value("51"), 422, "OUT_OF_RANGE"),
                row("unknown detail", "PUT", "/answers/where", value("{\"planet\":\"Mars\"}"), 422, "UNKNOWN_FIELD"),
                row("no telephone number", "PUT", "/answers/callback-number", value("\"12\""), 422,
                        "NOT_A_PHONE_NUMBER"),
                row("exclusive with others", "PUT", "/answers/danger-now", value("[\"none\",\"hurt\"]"), 422,
                        "NOT_TOGETHER"),
                row("too long", "PUT", "/answers/injury", value("\"" + "x".repeat(501) + "\""), 422, "TOO_LONG"),
                row("note too long", "PUT", ANSWERS,
                        "{\"value\":\"here-now\",\"note\":\"" + "x".repeat(2001) + "\"}", 422, "TOO_LONG"),
                row("NUL", "PUT", "/answers/injury", value("\"a\\u0000b\""), 422, "UNREADABLE_CHARACTERS"),
                row("half a surrogate pair", "PUT", "/answers/injury", value("\"a\\ud800b\""), 422,
                        "UNREADABLE_CHARACTERS"),
                row("NUL in the note", "PUT", ANSWERS, "{\"value\":\"here-now\",\"note\":\"\\u0000\"}", 422,
                        "UNREADABLE_CHARACTERS"),
                row("item 0", "PUT", ANSWERS + "?item=0", value("\"here-now\""), 422, "UNKNOWN_ITEM"),
                row("item 2 of 1", "PUT", ANSWERS + "?item=2", value("\"here-now\""), 422, "UNKNOWN_ITEM"),
                row("item two", "PUT", ANSWERS + "?item=two", value("\"here-now\""), 400, "MALFORMED"),
                row("value with a status", "PUT", ANSWERS, "{\"value\":\"here-now\",\"status\":\"REFUSED\"}", 422,
                        "VALUE_WITHOUT_ANSWER"),
                row("keyed at a desk", "PUT", ANSWERS, "{\"value\":\"here-now\",\"basis\":\"KEYS\"}", 422,
                        "MACHINE_BASIS"),
                row("said to a machine at a desk", "PUT", ANSWERS,
                        "{\"value\":\"here-now\",\"basis\":\"SPEECH\"}", 422, "MACHINE_BASIS"),
                row("nothing", "PUT", ANSWERS, "{}", 422, "BLANK"),
                row("unknown status", "PUT", ANSWERS, "{\"status\":\"MAYBE\"}", 400, "MALFORMED"),
                row("status by number", "PUT", ANSWERS, "{\"status\":1}", 400, "MALFORMED"),
                row("unknown field", "PUT", ANSWERS, "{\"vaule\":\"here-now\"}", 400, "MALFORMED"),
                row("a field twice", "PUT", ANSWERS, "{\"value\":\"here-now\",\"value\":\"leaving\"}", 400,
                        "MALFORMED"),
                row("number as a note", "PUT", ANSWERS, "{\"value\":\"here-now\",\"note\":5}", 400, "MALFORMED"),
                row("cut off", "PUT", ANSWERS, "{\"value\":\"here-now\"", 400, "MALFORMED"),
                row("more after the end", "PUT", ANSWERS, "{\"value\":\"here-now\"} {}", 400, "MALFORMED"),
                row("no object", "PUT", ANSWERS, "\"here-now\"", 400, "MALFORMED"),
                row("null", "PUT", ANSWERS, "null", 400, "MALFORMED"),
                row("empty", "PUT", ANSWERS, "", 400, "MALFORMED"),
                row("too deep", "PUT", ANSWERS, value("[".repeat(2000) + "]".repeat(2000)), 400, "MALFORMED"),
                row("huge", "PUT", ANSWERS, value("\"" + "x".repeat(70_000) + "\""), 413, "TOO_LARGE"),
                row("very huge", "PUT", ANSWERS, value("\"" + "x".repeat(900_000) + "\""), 413, "TOO_LARGE"),
                row("unknown advice", "PUT", "/advice/A99", "{\"outcome\":\"GIVEN\"}", 422, "UNKNOWN_ADVICE"),
                row("unknown outcome", "PUT", "/advice/A01", "{\"outcome\":\"SHOUTED\"}", 400, "MALFORMED"),
                row("no outcome", "PUT", "/advice/A01", "{}", 400, "MALFORMED"),
                row("override of nothing", "PUT", "/danger", "{\"state\":\"OVERRIDDEN\",\"reason\":\"x\"}", 422,
                        "ILLEGAL_MOVE"),
                row("prompt by hand", "PUT", "/danger", "{\"state\":\"PROMPTED\"}", 422, "ILLEGAL_MOVE"),
                row("no rationale", "PUT", "/grade", "{\"grade\":\"PRIORITY\"}", 422, "RATIONALE_REQUIRED"),
                row("no grade", "PUT", "/grade", "{\"rationale\":\"x\"}", 400, "MALFORMED"),
                row("notes too long", "PUT", "/notes", "{\"text\":\"" + "x".repeat(8001) + "\"}", 422, "TOO_LONG"),
                row("incident too long", "POST", "/hand-offs",
                        "{\"incident\":\"" + "x".repeat(61) + "\"}", 422, "TOO_LONG"),
                row("dropped for nothing", "POST", "/end", "{\"as\":\"DROPPED\"}", 422, "REASON_REQUIRED"),
                row("ended as open", "POST", "/end", "{\"as\":\"OPEN\"}", 422, "ILLEGAL_MOVE"),
                row("completed too early", "POST", "/end", "{\"as\":\"COMPLETED\"}", 422, "NOT_COMPLETE"),
                row("wrong method", "DELETE", "", null, 405, "METHOD_NOT_ALLOWED"),
                row("wrong method below", "PATCH", ANSWERS, "{}", 405, "METHOD_NOT_ALLOWED"),
                row("nothing there", "GET", "/nothing", null, 404, "NOT_FOUND"),
                row("size 0", "GET", "/journal?size=0", null, 400, "BAD_SIZE"),
                row("size 201", "GET", "/journal?size=201", null, 400, "BAD_SIZE"),
                row("size many", "GET", "/journal?size=many", null, 400, "MALFORMED"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refusals")
    void isRefusedAndChangesNothing(String what, String method, String path, String body, int status, String code) {
        Door door = handler();
        String call = door.open();
        Door.Reply before = door.get(call);

        Door.Reply reply = door.send(method, call + path, body);

        assertThat(reply.status()).as("%s: %s", what, reply).isEqualTo(status);
        isProblem(reply, code);
        assertThat(door.get(call).json()).isEqualTo(before.json());
        assertThat(door.get(call + "/journal").json().get("items")).hasSize(1);
    }

    static void isProblem(Door.Reply reply, String code) {
        assertThat(reply.header("Content-Type")).startsWith("application/problem+json");
        assertThat(reply.code()).as("%s", reply).isEqualTo(code);
        assertThat(reply.json().get("status").asInt()).isEqualTo(reply.status());
        assertThat(reply.json().get("type").asString()).isEqualTo("about:blank");
        assertThat(reply.json().get("title").asString()).isNotBlank();
        assertThat(reply.json().get("detail").asString()).isNotBlank();
        assertThat(reply.http().body()).doesNotContain("org.makesafe", "Exception", "jackson");
    }

    private static String value(String json) {
        return "{\"value\":" + json + "}";
    }

    private static Arguments row(String what, String method, String path,
            @org.jspecify.annotations.Nullable String body,
            int status, String code) {
        return Arguments.of(what, method, path, body, status, code);
    }
}
