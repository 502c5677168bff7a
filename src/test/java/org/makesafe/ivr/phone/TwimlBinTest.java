package org.makesafe.ivr.phone;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.uuid.Generators;
import java.io.IOException;
import java.net.ConnectException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.makesafe.ivr.IvrSettings;
import org.makesafe.ivr.TwilioSettings;

/** The practice phone's number has a fallback, as a number at Twilio must have. */
class TwimlBinTest {
    private static final String PERSON = "+441632960177";
    private boolean down;
    private final PhoneNetwork network = PhoneBeans.phoneNetwork(
            new TwilioSettings("AC00000000000000000000000000000001", List.of("12345"), "https://101.example",
                    "http://localhost:9"),
            new IvrSettings("op-makesafe-ivr", null, PERSON, null, "+441632960101", Duration.ofMinutes(10), 50, false,
                    null, null),
            this::service, Generators.timeBasedEpochGenerator(),
            Clock.fixed(Instant.parse("2026-11-14T22:10:00Z"), ZoneOffset.UTC));

    @Test
    void aCallerReachesAPersonWhileTheServiceIsDown() {
        down = true;
        talksToAPerson(network.dial("+447700900123"));
    }

    @Test
    void aCallerReachesAPersonWhenTheServiceGoesDownInMidCall() {
        PracticeCall caller = network.dial("+447700900124");
        caller.listen();
        down = true;
        caller.press("1#");
        talksToAPerson(caller);
    }

    private void talksToAPerson(PracticeCall caller) {
        caller.listen();
        assertThat(caller.heard()).last().extracting(Heard::words).asString()
                .contains("putting you through to a person");
        PracticeCall person = network.ringing(PERSON).orElseThrow();
        person.answer();
        caller.say("Room twelve.");
        assertThat(person.heard()).last().extracting(Heard::words).isEqualTo("Room twelve.");
    }

    private Reply service(NetworkRequest request) throws IOException {
        if (down)
            throw new ConnectException();
        return Reply.twiml("<Response><Gather action='/next'><Say>Press 1.</Say></Gather></Response>");
    }
}
