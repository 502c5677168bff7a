package org.makesafe.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.makesafe.call.CallView;
import org.makesafe.call.record.Recorded;
import org.makesafe.script.Basis;
import org.makesafe.script.QuestionKey;
import org.makesafe.script.Status;

/** The latest answer to a question, counting or not. */
@Schema(name = "Answer")
record AnswerBody(String question, int item, Status status,
        @Schema(types = {
                "string", "array", "object"}, description = "As stored; null without an answer") @Nullable Object value,
        @Schema(description = "In words; null without an answer") @Nullable String shown, @Nullable Basis basis,
        @Nullable String note, Instant at, String by,
        @Schema(description = "Whether it counts nowhere, because its question no longer applies") boolean offPath,
        @Schema(description = "Whether the caller wishes it kept out of any log that leaves the service") boolean withheld) {
    static List<AnswerBody> all(CallView view) {
        return view.call().answers().entrySet().stream().map(e -> of(view, e.getKey(), e.getValue())).toList();
    }

    private static AnswerBody of(CallView view, QuestionKey key, Recorded recorded) {
        var value = recorded.value();
        String shown = value == null
                ? null
                : view.script().question(key.question()).map(question -> question.type().show(value)).orElse(null);
        return new AnswerBody(key.question(), key.item(), recorded.status(), Values.write(value), shown,
                recorded.basis(), recorded.note(), recorded.at(), recorded.by(), !view.path().counts(key),
                view.withheld(key));
    }
}
