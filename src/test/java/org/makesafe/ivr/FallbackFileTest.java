package org.makesafe.ivr;

import static org.assertj.core.api.Assertions.assertThat;

import com.twilio.twiml.TwiMLException;
import com.twilio.twiml.VoiceResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What stands in while the service is down says and does what the service does while something in it fails. */
class FallbackFileTest {
    private static final Path FILE = Path.of("docker", "twilio-fallback.xml");

    @Test
    void theFallbackFileIsTwimlThatLeadsToAPersonAsTheServicesOwnDoes() throws IOException, TwiMLException {
        var document = Files.readString(FILE);
        assertThat(Twiml.fault(document)).isNull();
        assertThat(document.length()).as("it also fits where Twilio takes TwiML by itself").isLessThan(4_000);
        var withoutComment = document.replaceAll("(?s)<!--.*?-->", "").replaceAll(">\\s+", ">");
        assertThat(VoiceResponse.Builder.fromXml(withoutComment).build().toXml())
                .isEqualTo(VoiceResponse.Builder.fromXml(Twiml.toPerson("+441632960100")).build().toXml());
    }

    @Test
    void itsNumberIsAMadeUpOneAndTheRunbookSaysSo() throws IOException {
        assertThat(Files.readString(FILE)).containsPattern("<Number>\\+441632960\\d{3}</Number>");
        assertThat(Files.readString(Path.of("docs", "telephony.md"))).contains("twilio-fallback.xml", "+441632960100");
    }
}
