package org.makesafe.ivr;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

/** What stands in while the service is down says and does what the service does while something in it fails. */
class FallbackFileTest {
    private static final Path FILE = Path.of("docker", "twilio-fallback.xml");

    @Test
    void theFallbackFileIsTwimlThatLeadsToAPersonAsTheServicesOwnDoes() throws IOException {
        var document = Files.readString(FILE);
        assertThat(Twiml.fault(document)).isNull();
        assertThat(document.length()).as("it also fits where Twilio takes TwiML by itself").isLessThan(4_000);
        assertThat(verbs(document)).isNotEmpty().isEqualTo(verbs(Twiml.toPerson("+441632960100")));
    }

    /** Each verb with its attributes in the order of their names, and its words. */
    private static List<String> verbs(String document) {
        return Jsoup.parse(document, Parser.xmlParser()).select("*").stream()
                .filter(verb -> !verb.nodeName().startsWith("#"))
                .map(verb -> verb.nodeName() + " "
                        + verb.attributes().asList().stream().map(Attribute::toString).sorted().toList() + " "
                        + verb.ownText().strip())
                .toList();
    }

    @Test
    void itsNumberIsAMadeUpOneAndTheRunbookSaysSo() throws IOException {
        assertThat(Files.readString(FILE)).containsPattern("<Number>\\+441632960\\d{3}</Number>");
        assertThat(Files.readString(Path.of("docs", "telephony.md"))).contains("twilio-fallback.xml", "+441632960100");
    }
}
