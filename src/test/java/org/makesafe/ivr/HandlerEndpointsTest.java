package org.makesafe.ivr;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.uuid.NoArgGenerator;
import java.time.Duration;
import java.util.Objects;
import org.awaitility.Awaitility;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.makesafe.call.PhoneCalls;
import org.makesafe.call.Waiting;
import org.makesafe.flow.Outcome.Moved;
import org.makesafe.ivr.phone.PhoneNetwork;
import org.makesafe.ivr.phone.PracticeCall;
import org.makesafe.ivr.phone.TrialDelivery;
import org.springframework.beans.factory.annotation.Autowired;

/** A handler is reached on whatever telephone they have: Take next, the REST interface, the document that dials, and a person talks. */
@IvrService
class HandlerEndpointsTest {
    private static final String HANDLER = "endpoints";
    @Autowired
    PhoneNetwork network;
    @Autowired
    TrialDelivery delivery;
    @Autowired
    Waiting waiting;
    @Autowired
    PhoneCalls phone;
    @Autowired
    HandlerTelephones telephones;
    @Autowired
    NoArgGenerator ids;

    @BeforeEach
    void nobodyWaits() {
        Callers.nobodyWaits(waiting, phone);
    }

    @AfterEach
    void everybodyHangsUp() {
        network.calls().forEach(PracticeCall::hangUp);
    }

    @ParameterizedTest
    @CsvSource({ "client:desk4,Client,desk4,client:desk4", "sip:desk4@phones.example,Sip,sip:desk4@phones.example,",
            "01632 960145,Number,+441632960145,"})
    void theCallerIsJoinedWithTheHandlerOnAnyKindOfTelephone(String typed, String noun, String dialled, String rings) {
        assertThat(telephones.set(HANDLER, typed)).isInstanceOf(Moved.class);
        PracticeCall caller = network.dial("+4477009008" + (20 + noun.length()));
        caller.listen();
        caller.press("0");
        caller.listen();
        int before = delivery.documents().size();

        assertThat(waiting.takeNext(HANDLER, ids.generate().toString())).isInstanceOf(Moved.class);
        String endpoint = Objects.requireNonNullElse(rings, dialled);
        PracticeCall handler = Awaitility.await().pollInSameThread().until(() -> {
            network.pass(Duration.ofMillis(200));
            return network.ringing(endpoint);
        }, ringing -> ringing.isPresent()).orElseThrow();

        var dial = delivery.documents().stream().skip(before)
                .map(document -> Jsoup.parse(document, "", Parser.xmlParser()))
                .flatMap(document -> document.select("Dial").stream()).findFirst().orElseThrow();
        assertThat(dial.attributes().asList()).extracting(a -> a.getKey() + "=" + a.getValue().replaceAll("[^/]*$", ""))
                .contains("action=https://101.example/twilio/voice/step/");
        assertThat(dial.attributes().asList()).extracting(a -> a.getKey() + "=" + a.getValue()).contains("method=POST",
                "timeout=20", "answerOnBridge=true", "hangupOnStar=false", "timeLimit=14400", "ringTone=uk",
                "record=do-not-record", "callerId=+441632960101").hasSize(9);
        var rung = dial.children();
        assertThat(rung).hasSize(1);
        assertThat(rung.getFirst().tagName()).isEqualTo(noun);
        assertThat(rung.getFirst().text()).isEqualTo(dialled);
        assertThat(rung.getFirst().attr("url")).startsWith("https://101.example/twilio/voice/step/");
        assertThat(rung.getFirst().attr("method")).isEqualTo("POST");

        handler.answer();
        handler.listen();
        caller.say("Room twelve.");
        assertThat(Callers.words(handler)).last().isEqualTo("Room twelve.");
    }
}
