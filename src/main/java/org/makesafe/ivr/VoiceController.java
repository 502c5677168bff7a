package org.makesafe.ivr;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where Twilio asks what to do next, and says how lines stand. */
@OnlyWithIvr
@RestController
class VoiceController {
    private final Switchboard switchboard;
    private final PersonAtLast person;

    VoiceController(Switchboard switchboard, PersonAtLast person) {
        this.switchboard = switchboard;
        this.person = person;
    }

    @PostMapping("/twilio/voice/incoming")
    ResponseEntity<String> incoming(Webhook hook) {
        return person.answer(() -> switchboard.ringing(hook));
    }

    @PostMapping("/twilio/voice/step/{step}")
    ResponseEntity<String> step(@PathVariable String step, Webhook hook) {
        return person.answer(() -> switchboard.step(step, hook));
    }

    @PostMapping("/twilio/voice/status")
    ResponseEntity<Void> status(Webhook hook) {
        switchboard.status(null, hook);
        return ResponseEntity.noContent().build();
    }

    /** How the line of a handler stands, from whom a caller is rung back. */
    @PostMapping("/twilio/voice/status/{line}")
    ResponseEntity<Void> status(@PathVariable String line, Webhook hook) {
        switchboard.status(line, hook);
        return ResponseEntity.noContent().build();
    }
}
