package org.makesafe.api;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.makesafe.call.lifecycle.CallState;
import org.makesafe.call.lifecycle.Danger;
import org.makesafe.call.record.AdviceOutcome;
import org.makesafe.script.Basis;
import org.makesafe.script.Grade;
import org.makesafe.script.Status;
import tools.jackson.databind.JsonNode;

/** The bodies that steps take. */
final class Given {
    private Given() {}

    /** An answer or a status. */
    record AnswerBody(
            @Schema(types = { "string", "number", "boolean", "array",
                    "object"}, description = "Choices by option id, several as an array; "
                            + "place, person and vehicle as an object or plain text", example = "here-now") @Nullable JsonNode value,
            @Schema(description = "ANSWERED unless given") @Nullable Status status,
            @Schema(description = "How it is known") @Nullable Basis basis, @Nullable String note) {}

    /** What became of an advice item. */
    record AdviceBody(@NotNull AdviceOutcome outcome, @Nullable String note) {}

    /** The danger decision. */
    record DangerBody(@NotNull Danger state, @Nullable String reason) {}

    /** The grade and why. */
    record GradeBody(@NotNull Grade grade,
            @Schema(example = "Child at risk now, suspect present.") @Nullable String rationale) {}

    /** What the caller is spoken to in. */
    record LanguageBody(@NotNull @Schema(example = "cy") String language) {}

    /** The notes box. */
    record NotesBody(@NotNull String text) {}

    /** A hand-off to command and control. */
    record HandOffBody(@Schema(description = "The incident reference there") @Nullable String incident) {}

    /** Going on with a call. */
    record ResumeBody(
            @Schema(description = "Why, when taking over from another handler") @Nullable String reason) {}

    /** How the call ends. */
    record EndBody(@NotNull CallState as, @Nullable String reason) {}
}
