package org.makesafe.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** Why something was not done, as RFC 9457 problem details with a stable code for programs. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Problem(@Schema(example = "about:blank") String type, @Schema(example = "Unprocessable Content") String title,
        @Schema(example = "422") int status,
        @Schema(description = "A plain sentence for people", example = "Give a reason.") @Nullable String detail,
        @Schema(description = "Stable, for programs", example = "REASON_REQUIRED") String code) {
    static final String MALFORMED = "MALFORMED";

    static Problem of(HttpStatus status, String code, @Nullable String detail) {
        return new Problem("about:blank", status.getReasonPhrase(), status.value(), detail, code);
    }
}
