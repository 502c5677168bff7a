package org.makesafe.ivr;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Webhooks that fail in every way there is. */
@OnlyWithIvr
@RestController
class TrialWebhooks {
    private final PersonAtLast person;

    TrialWebhooks(PersonAtLast person) {
        this.person = person;
    }

    @PostMapping("/twilio/voice/trial/echo")
    ResponseEntity<String> echo(Webhook webhook, @RequestParam(defaultValue = "none") String step) {
        var digits = webhook.all("Digits");
        return person.answer(() -> "<Response><!--" + digits + " " + step + "--></Response>");
    }

    @PostMapping("/twilio/voice/trial/fails/{how}")
    ResponseEntity<String> fails(@PathVariable String how) throws Exception {
        return switch (how) {
            case "exception" -> throw new IllegalStateException("07700 900123 said so");
            case "checked" -> throw new Exception("07700 900123 said so");
            case "error" -> throw new StackOverflowError("07700 900123 said so");
            case "status" -> ResponseEntity.status(HttpStatus.CONFLICT).body("07700 900123 said so");
            case "work" -> person.answer(() -> {
                throw new IllegalStateException("07700 900123 said so");
            });
            default -> throw new IllegalArgumentException(how);
        };
    }

    @PostMapping("/twilio/voice/trial/number/{number}")
    void number(@PathVariable int number) {
        throw new IllegalStateException("called with " + number);
    }
}
