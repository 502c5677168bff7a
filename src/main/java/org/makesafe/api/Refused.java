package org.makesafe.api;

import org.makesafe.call.Refusals;
import org.makesafe.flow.Outcome;
import org.springframework.http.HttpStatus;

/** Carries a refusal from a controller to the one place that turns it into a problem. */
final class Refused extends RuntimeException {
    private final HttpStatus status;
    private final String code;

    Refused(HttpStatus status, String code, String sentence) {
        super(sentence, null, false, false);
        this.status = status;
        this.code = code;
    }

    static Refused malformed(String sentence) {
        return new Refused(HttpStatus.BAD_REQUEST, Problem.MALFORMED, sentence);
    }

    static Refused because(Refusals refusal) {
        return refusal.refused() instanceof Outcome.Refused<Object>(var code, var sentence, _)
                ? new Refused(status(code), code, sentence)
                : new Refused(HttpStatus.UNPROCESSABLE_CONTENT, refusal.name(), "");
    }

    static <T> T unlessMoved(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Moved<T>(var to) -> to;
            case Outcome.Refused<T>(var code, var sentence, _) -> throw new Refused(status(code), code, sentence);
        };
    }

    Problem problem() {
        return Problem.of(status, code, getMessage());
    }

    private static HttpStatus status(String code) {
        if (code.equals(Refusals.NO_SUCH_CALL.name())) {
            return HttpStatus.NOT_FOUND;
        }
        return code.equals(Refusals.STALE_VERSION.name())
                ? HttpStatus.PRECONDITION_FAILED
                : HttpStatus.UNPROCESSABLE_CONTENT;
    }
}
