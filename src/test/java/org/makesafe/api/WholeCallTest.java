package org.makesafe.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class WholeCallTest extends ServedTest {
    private static final int QUESTIONS_MAX = 300;

    @Test
    void aTaxiDriversCallGoesFromTheFirstQuestionToCompleted() {
        Door door = handler();
        Door.Reply opened = door.post("/api/v1/calls", "{\"scriptId\":\"op-makesafe\"}");
        assertThat(opened.status()).isEqualTo(201);
        assertThat(opened.header("ETag")).isEqualTo("\"0\"");
        assertThat(opened.json().get("reference").asString()).matches("MS-\\d\\d-\\d{7}");
        String call = opened.header("Location");

        JsonNode view = opened.json();
        int steps = 0;
        while (!view.get("question").isNull()) {
            JsonNode question = view.get("question");
            Door.Reply reply = door.put(
                    call + "/answers/" + question.get("id").asString() + "?item=" + question.get("item").asInt(),
                    Caller.TAXI.answer(question), "If-Match", "\"" + view.get("version").asInt() + "\"");
            assertThat(reply.status()).as("%s: %s", question.get("id"), reply).isEqualTo(200);
            view = reply.json();
            assertThat(reply.header("ETag")).isEqualTo("\"" + view.get("version").asInt() + "\"");
            assertThat(++steps).as("the script ends").isLessThan(QUESTIONS_MAX);
        }
        assertThat(view.get("version").asInt()).isEqualTo(steps);
        assertThat(view.get("danger").asString()).isEqualTo("PROMPTED");
        assertThat(view.get("alerts").valueStream().map(a -> a.get("danger").asBoolean())).contains(true);
        assertThat(view.get("grade").get("suggested").asString()).isEqualTo("IMMEDIATE");
        assertThat(door.post(call + "/end", "{\"as\":\"COMPLETED\"}").code()).isEqualTo("NOT_COMPLETE");

        assertThat(door.put(call + "/danger", "{\"state\":\"CONFIRMED\"}").json().get("danger").asString())
                .isEqualTo("CONFIRMED");
        for (JsonNode advice : view.get("adviceDue")) {
            Door.Reply said = door.put(call + "/advice/" + advice.get("id").asString(), "{\"outcome\":\"GIVEN\"}");
            assertThat(said.status()).isEqualTo(200);
        }
        door.put(call + "/grade", "{\"grade\":\"IMMEDIATE\",\"rationale\":\"Child in the car now.\"}");
        door.put(call + "/notes", "{\"text\":\"Line crackles.\"}");
        door.post(call + "/hand-offs", "{\"incident\":\"0123\"}");
        Door.Reply ended = door.post(call + "/end", "{\"as\":\"COMPLETED\"}");

        view = ended.json();
        assertThat(ended.status()).as("%s", ended).isEqualTo(200);
        assertThat(view.get("state").asString()).isEqualTo("COMPLETED");
        assertThat(view.get("missing")).isEmpty();
        assertThat(view.get("adviceDue")).isEmpty();
        assertThat(view.get("grade").get("chosen").asString()).isEqualTo("IMMEDIATE");
        assertThat(view.get("handOffs").get(0).get("incident").asString()).isEqualTo("0123");
        assertThat(view.get("endedAt").isNull()).isFalse();
        assertThat(door.get(call).json()).isEqualTo(view);
        theJournalTellsItAll(door, call, view);
        assertThat(view.get("handOffs").get(0).get("whole").asBoolean()).as("the call was not over").isFalse();
        JsonNode whole = door.post(call + "/hand-offs", "{\"incident\":\"0123\"}").json().get("handOffs").get(1);
        assertThat(whole.get("whole").asBoolean()).as("now it is").isTrue();
    }

    private static void theJournalTellsItAll(Door door, String call, JsonNode view) {
        JsonNode journal = door.get(call + "/journal?size=200").json();
        assertThat(journal.get("next").isNull()).isTrue();
        var numbers = journal.get("items").valueStream().map(e -> e.get("number").asInt()).toList();
        assertThat(numbers).first().isEqualTo(1);
        assertThat(numbers).last().isEqualTo(numbers.size());
        assertThat(journal.get("items").valueStream().map(e -> e.get("fact").asString())).startsWith("opened")
                .contains("answered", "alert-fired", "danger-changed", "advice-recorded", "grade-chosen", "notes-saved",
                        "handed-off")
                .endsWith("completed");
        assertThat(journal.get("items").valueStream().filter(e -> e.get("fact").asString().equals("answered")))
                .hasSize(view.get("answers").size());
    }

    @Test
    void aDroppedCallIsResumedAndACovertCallIsWordedForYesAndNo() {
        Door door = handler();
        String call = door.open();
        JsonNode free = door.get(call).json();
        assertThat(free.get("covert").asBoolean()).isFalse();
        JsonNode covert = door.put(call + "/answers/can-talk", "{\"value\":\"cannot-talk\"}").json();
        assertThat(covert.get("covert").asBoolean()).isTrue();
        assertThat(covert.get("question").get("say").asString()).contains("Yes or no");

        assertThat(door.post(call + "/end", "{\"as\":\"DROPPED\"}").code()).isEqualTo("REASON_REQUIRED");
        assertThat(door.post(call + "/end", "{\"as\":\"DROPPED\",\"reason\":\"Line lost.\"}").json().get("state")
                .asString()).isEqualTo("DROPPED");
        assertThat(door.put(call + "/answers/where", "{\"value\":\"x\"}").code()).isEqualTo("CALL_NOT_OPEN");
        assertThat(door.post(call + "/resume", null).json().get("state").asString()).isEqualTo("OPEN");
    }

    @Test
    void theCallerIsAskedInTheLanguageThatTheCallIsIn() {
        Door door = handler();
        String call = door.open();
        JsonNode english = door.get(call).json();
        assertThat(english.get("language").asString()).isEqualTo("en");
        assertThat(english.get("question").get("draft").asBoolean()).isFalse();

        JsonNode welsh = door.put(call + "/language", "{\"language\":\"cy\"}").json();
        assertThat(welsh.get("language").asString()).isEqualTo("cy");
        assertThat(welsh.get("question").get("language").asString()).isEqualTo("cy");
        assertThat(welsh.get("question").get("say").asString()).startsWith("Ydych chi'n iawn i siarad?");
        assertThat(welsh.get("question").get("draft").asBoolean()).isTrue();
        assertThat(welsh.get("adviceDue").get(0).get("language").asString()).isEqualTo("cy");

        assertThat(door.put(call + "/language", "{\"language\":\"pl\"}").code()).isEqualTo("UNKNOWN_LANGUAGE");
        assertThat(door.get(call + "/journal").json().get("items").valueStream().map(e -> e.get("fact").asString()))
                .containsExactly("opened", "language-chosen");
        assertThat(door.get("/api/v1/scripts").json().get("items").get(0).get("languages").valueStream()
                .map(JsonNode::asString)).containsExactly("en", "cy");
    }

    @Test
    void anAnswerThatNoLongerAppliesStaysInTheRecordAndIsMarked() {
        Door door = handler();
        String call = door.open();
        door.put(call + "/answers/danger-now", "{\"value\":[\"hurt\"]}");
        door.put(call + "/answers/awake", "{\"value\":true}");
        JsonNode view = door.put(call + "/answers/danger-now", "{\"value\":[\"none\"]}").json();

        assertThat(view.get("offPath").valueStream().map(JsonNode::asString)).containsExactly("awake");
        JsonNode awake = view.get("answers").valueStream().filter(a -> a.get("question").asString().equals("awake"))
                .findFirst().orElseThrow();
        assertThat(awake.get("offPath").asBoolean()).isTrue();
        assertThat(awake.get("value").asString()).isEqualTo("yes");
        assertThat(awake.get("shown").asString()).isEqualTo("Yes");
    }
}
