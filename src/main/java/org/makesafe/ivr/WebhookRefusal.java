package org.makesafe.ivr;

import org.springframework.http.HttpStatus;

/** Why a webhook is not taken. Twilio then calls the fallback address, so the caller still reaches a person. */
enum WebhookRefusal implements Delivered, Form.Read {
    NOT_SIGNED(HttpStatus.FORBIDDEN),
    BODY_TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE),
    BODY_NOT_A_FORM(HttpStatus.BAD_REQUEST),
    TOO_MANY_PARAMETERS(HttpStatus.BAD_REQUEST),
    PARAMETER_TOO_LONG(HttpStatus.BAD_REQUEST);

    private final HttpStatus status;

    WebhookRefusal(HttpStatus status) {
        this.status = status;
    }

    HttpStatus status() {
        return status;
    }
}
