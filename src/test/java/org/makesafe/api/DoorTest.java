package org.makesafe.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Who may come in, and what the headers and lists of the door do. */
class DoorTest extends ServedTest {
    private static final String CALLS = "/api/v1/calls";
    private static final String HERE_NOW = "{\"value\":\"here-now\"}";

    @ParameterizedTest
    @ValueSource(strings = { "wrong", ""})
    void aWrongPasswordIsTurnedAway(String password) {
        Door.Reply reply = handler().withPassword(password).get(CALLS);
        assertThat(reply.status()).isEqualTo(401);
        RefusalTest.isProblem(reply, "NOT_SIGNED_IN");
    }

    @ParameterizedTest(name = "{0} {1} {2}: {3}")
    @CsvSource({ "author,GET,'',403", "admin,GET,'',403", "supervisor,GET,'',200", "supervisor,POST,'',403",
            "author,POST,'',403", "supervisor,GET,/ID,200", "supervisor,PUT,/ID/answers/still-there,403",
            "supervisor,PUT,/ID/danger,403", "supervisor,POST,/ID/end,403", "supervisor,GET,/ID/journal,200",
            "author,GET,/ID/journal,403", "author,GET,/ID,403"})
    void aRoleMayDoOnlyWhatTheTableAllows(String officer, String method, String path, int status) {
        String call = handler().open();
        String body = method.equals("GET") ? null : "{}";
        Door.Reply reply = handler().as(officer).send(method,
                path.isEmpty() ? CALLS : call + path.substring("/ID".length()), body);
        assertThat(reply.status()).as("%s", reply).isEqualTo(status);
        if (status == 403) {
            RefusalTest.isProblem(reply, "NOT_ALLOWED");
        }
    }

    @Test
    void everyOfficerSeesTheScripts() {
        for (String officer : new String[]{ "handler", "supervisor", "author", "admin"}) {
            JsonNode page = handler().as(officer).get("/api/v1/scripts").json();
            assertThat(page.get("next").isNull()).isTrue();
            assertThat(page.get("items").valueStream().map(item -> item.get("id").asString()))
                    .containsExactly("missing-child", "op-makesafe", "op-makesafe-ivr");
            assertThat(page.get("items").valueStream().map(item -> item.get("continues").asString("")))
                    .containsExactly("", "", "op-makesafe");
            JsonNode script = page.get("items").get(1);
            assertThat(script.get("hash").asString()).hasSize(64);
            assertThat(script.get("number").asInt()).isEqualTo(1);
            assertThat(script.get("standing").asString()).contains("not an official police script");
            assertThat(script.get("triggers").valueStream().map(JsonNode::asString)).contains("Operation Makesafe");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "\"0\"", "0", "W/\"0\"", "*"})
    void ifMatchTakesTheVersionInEveryForm(String form) {
        Door door = handler();
        Door.Reply reply = door.put(door.open() + "/answers/still-there", HERE_NOW, "If-Match", form);
        assertThat(reply.status()).as("%s", reply).isEqualTo(200);
        assertThat(reply.header("ETag")).isEqualTo("\"1\"");
    }

    @ParameterizedTest(name = "If-Match: {0}")
    @CsvSource(quoteCharacter = '`', value = { "\"1\",412,STALE_VERSION", "7,412,STALE_VERSION",
            "W/\"9\",412,STALE_VERSION", "seven,400,BAD_IF_MATCH", "\"seven\",400,BAD_IF_MATCH", "-1,400,BAD_IF_MATCH",
            "W/0,400,BAD_IF_MATCH", "99999999999999999999,400,BAD_IF_MATCH"})
    void anotherVersionOrAWrongFormIsRefused(String form, int status, String code) {
        Door door = handler();
        String call = door.open();
        Door.Reply reply = door.put(call + "/answers/still-there", HERE_NOW, "If-Match", form);
        assertThat(reply.status()).isEqualTo(status);
        RefusalTest.isProblem(reply, code);
        assertThat(door.get(call).json().get("answers")).isEmpty();
    }

    @Test
    void theSameStepSentTwiceHappensOnce() {
        Door door = handler();
        String call = door.open();
        String key = UUID.randomUUID().toString();
        Door.Reply first = door.put(call + "/answers/still-there", HERE_NOW, "Idempotency-Key", key, "If-Match", "0");
        Door.Reply second = door.put(call + "/answers/still-there", HERE_NOW, "Idempotency-Key", key, "If-Match", "0");
        assertThat(second.json()).isEqualTo(first.json());
        assertThat(second.status()).isEqualTo(200);
        Door.Reply reused = door.put(call + "/answers/still-there", "{\"value\":\"leaving\"}", "Idempotency-Key", key);
        assertThat(reused.status()).isEqualTo(422);
        RefusalTest.isProblem(reused, "STEP_REUSED");
    }

    @Test
    void theSameOpeningSentTwiceOpensOneCallPerOfficer() {
        Door door = handler();
        String key = UUID.randomUUID().toString();
        Door.Reply first = door.post(CALLS, null, "Idempotency-Key", key);
        Door.Reply second = door.post(CALLS, "{}", "Idempotency-Key", key);
        assertThat(second.status()).isEqualTo(201);
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
    }

    @ParameterizedTest
    @ValueSource(strings = { " ", "a\tb"})
    void aKeyThatCannotBePrintedIsRefused(String key) {
        Door.Reply reply = handler().post(CALLS, null, "Idempotency-Key", key);
        assertThat(reply.status()).isEqualTo(400);
        RefusalTest.isProblem(reply, "BAD_IDEMPOTENCY_KEY");
    }

    @Test
    void aKeyMayHave100CharactersAndNoMore() {
        Door door = handler();
        assertThat(door.post(CALLS, null, "Idempotency-Key", "k".repeat(100)).status()).isEqualTo(201);
        RefusalTest.isProblem(door.post(CALLS, null, "Idempotency-Key", "k".repeat(101)), "BAD_IDEMPOTENCY_KEY");
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({ "GET,/11111111-1111-7111-8111-111111111111,404,NO_SUCH_CALL",
            "GET,/11111111-1111-7111-8111-111111111111/journal,404,NO_SUCH_CALL",
            "POST,/11111111-1111-7111-8111-111111111111/resume,404,NO_SUCH_CALL", "GET,/seven,400,MALFORMED",
            "POST,/seven/resume,400,MALFORMED", "GET,?state=SOMETIMES,400,MALFORMED", "GET,?after=x,400,MALFORMED",
            "GET,?size=0,400,BAD_SIZE", "GET,?size=201,400,BAD_SIZE", "GET,?size=-1,400,BAD_SIZE"})
    void whatIsNotThereOrCannotBeReadIsSaidSo(String method, String path, int status, String code) {
        Door.Reply reply = handler().send(method, CALLS + path, null);
        assertThat(reply.status()).as("%s", reply).isEqualTo(status);
        RefusalTest.isProblem(reply, code);
    }

    @Test
    void anEnumThatIsNotKnownIsAnsweredWithTheWordsThatAre() {
        Door door = handler();
        Door.Reply reply = door.put(door.open() + "/answers/still-there", "{\"status\":\"MAYBE\"}");
        assertThat(reply.json().get("detail").asString()).isEqualTo(
                "“status” takes one of: ANSWERED, NOT_KNOWN, REFUSED, NOT_ASKED, UNSAFE_TO_ASK.");
        assertThat(door.get(CALLS + "?state=MAYBE").json().get("detail").asString())
                .isEqualTo("“state” takes one of: WAITING, OPEN, DROPPED, COMPLETED.");
        assertThat(door.put(door.open() + "/answers/still-there", "{\"vaule\":1}").json().get("detail").asString())
                .isEqualTo("There is no field “vaule” here. The fields are: basis, note, status, value.");
    }

    @Test
    void anUnknownScriptOpensNothingAndNeitherDoesOneThatATelephoneSpeaks() {
        for (String script : new String[]{ "no-such", "op-makesafe-ivr"}) {
            Door.Reply reply = handler().post(CALLS, "{\"scriptId\":\"%s\"}".formatted(script));
            assertThat(reply.status()).as(script).isEqualTo(422);
            RefusalTest.isProblem(reply, "UNKNOWN_SCRIPT");
        }
    }

    @ParameterizedTest
    @CsvSource({ "Content-Type,text/plain,415,UNSUPPORTED_MEDIA_TYPE",
            "Content-Type,application/xml,415,UNSUPPORTED_MEDIA_TYPE", "Accept,application/xml,406,NOT_ACCEPTABLE"})
    void onlyJsonIsSpoken(String header, String type, int status, String code) {
        Door door = handler();
        Door.Reply reply = door.put(door.open() + "/answers/still-there", HERE_NOW, header, type);
        assertThat(reply.status()).isEqualTo(status);
        RefusalTest.isProblem(reply, code);
    }

    @Test
    void listsGoOnWhereThePageBeforeEnded() {
        Door door = handler();
        var opened = new ArrayList<String>();
        for (int i = 0; i < 7; i++) {
            opened.addFirst(door.open().substring((CALLS + "/").length()));
        }
        var listed = new ArrayList<String>();
        String after = "";
        do {
            JsonNode page = door.get(CALLS + "?size=3&state=OPEN&handler=handler" + after).json();
            page.get("items").forEach(line -> listed.add(line.get("id").asString()));
            after = page.get("next").isNull() ? "" : "&after=" + page.get("next").asString();
        } while (!after.isEmpty());
        assertThat(listed).startsWith(opened.toArray(String[]::new));
        assertThat(new HashSet<>(listed)).hasSameSizeAs(listed);
        assertThat(door.get(CALLS + "?handler=nobody").json().get("items")).isEmpty();
    }

    @Test
    void theJournalGoesOnWhereThePageBeforeEnded() {
        Door door = handler();
        String call = door.open();
        for (int i = 0; i < 4; i++) {
            door.put(call + "/notes", "{\"text\":\"" + i + "\"}");
        }
        JsonNode first = door.get(call + "/journal?size=3").json();
        assertThat(first.get("items")).hasSize(3);
        JsonNode second = door.get(call + "/journal?size=3&after=" + first.get("next").asString()).json();
        assertThat(second.get("items").valueStream().map(e -> e.get("number").asInt())).containsExactly(4, 5);
        assertThat(second.get("next").isNull()).isTrue();
    }
}
