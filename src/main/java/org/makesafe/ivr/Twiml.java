package org.makesafe.ivr;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.twilio.twiml.VoiceResponse;
import com.twilio.twiml.voice.Dial;
import com.twilio.twiml.voice.Hangup;
import com.twilio.twiml.voice.Number;
import com.twilio.twiml.voice.Say;
import java.io.StringReader;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;

/** What every answer to Twilio must be. */
final class Twiml {
    /** Twilio takes few types (error 12300); the character set is said, for spoken names have accents. */
    static final MediaType TYPE = new MediaType(MediaType.TEXT_XML, UTF_8);
    /** In bytes. Twilio's limit is 64 kB (error 11750), taken in its smaller meaning. */
    static final int LARGEST = 64_000;
    /** How long two may talk: the longest that Twilio lets them. */
    static final int CALL_SECONDS = 4 * 60 * 60;
    private static final int RING_SECONDS = 60;

    private Twiml() {}

    /** Why Twilio would not follow this document: it is no XML, no response (error 12100) or too large; null where it would. */
    static @Nullable String fault(String document) {
        if (document.getBytes(UTF_8).length > LARGEST)
            return "TwiML larger than " + LARGEST + " bytes";
        try {
            var factory = XMLInputFactory.newDefaultFactory();
            factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
            var xml = factory.createXMLStreamReader(new StringReader(document));
            xml.nextTag();
            boolean response = xml.getLocalName().equals("Response");
            while (xml.hasNext())
                xml.next();
            return response ? null : "TwiML without a response";
        } catch (XMLStreamException e) {
            return "TwiML that is no XML";
        }
    }

    /**
     * Puts the caller through to a person, with words that need no script and no database.
     *
     * @param number the person, E.164
     */
    static String toPerson(String number) {
        return new VoiceResponse.Builder()
                .say(say("Please hold. I am putting you through to a person."))
                .dial(new Dial.Builder().answerOnBridge(true).timeout(RING_SECONDS).hangupOnStar(false)
                        .timeLimit(CALL_SECONDS).ringTone(Dial.RingTone.UK).record(Dial.Record.DO_NOT_RECORD)
                        .number(new Number.Builder(number).build()).build())
                .say(say(
                        "Nobody could answer. If anyone is in danger now, hang up and ring 9 9 9. If not, ring 1 0 1 again."))
                .hangup(new Hangup.Builder().build())
                .build().toXml();
    }

    private static Say say(String words) {
        return new Say.Builder(words).voice(Say.Voice.POLLY_AMY).language(Say.Language.EN_GB).loop(1).build();
    }
}
