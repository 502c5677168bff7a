package org.makesafe.ivr.phone;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.makesafe.ivr.IvrService;
import org.makesafe.web.Browser;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The page as it is without JavaScript. */
@IvrService
class PhonePageTest {
    @LocalServerPort
    int port;
    private final PhoneNetwork network;
    private Browser browser;

    PhonePageTest(@Autowired PhoneNetwork network) {
        this.network = network;
        this.browser = new Browser(0);
    }

    @BeforeEach
    void open() {
        browser = new Browser(port);
    }

    @AfterEach
    void everybodyHangsUp() {
        network.calls().forEach(PracticeCall::hangUp);
        browser.close();
    }

    @Test
    void whoDialsHearsTheServiceAndCanHangUp() {
        assertThat(state("1")).isEqualTo("The telephone is down.");
        act("dial", Map.of("caller", "1"));
        var heard = page("1").select("#phone-heard .app-phone__words");
        assertThat(heard).as("the service took the signature").isNotEmpty()
                .noneMatch(words -> words.text().contains("application error"));
        assertThat(heard.getFirst().attr("lang")).startsWith("en");
        act("hang-up", Map.of("caller", "1"));
        assertThat(state("1")).isEqualTo("The call is over.");
        assertThat(page("1").select("#dial")).hasSize(1);
    }

    @Test
    void aCallerWhoIsRungBackTalksToTheHandler() {
        ringBack("+447700900102", "<Dial><Client>handler</Client></Dial>");
        assertThat(state("2")).isEqualTo("The telephone rings.");
        act("answer", Map.of("caller", "2"));
        String sid = page("2").select("#phone-desk [name=sid]").attr("value");
        assertThat(page("2").select("#phone-desk").text()).contains("client:handler rings.");
        act("desk/answer", Map.of("caller", "2", "sid", sid));
        assertThat(state("2")).isEqualTo("You are talking to a person.");
        act("say", Map.of("caller", "2", "words", "Hello"));
        assertThat(page("2").select("#phone-desk li").text()).isEqualTo("The other person: Hello");
        act("desk/hang-up", Map.of("caller", "2", "sid", sid));
        assertThat(state("2")).isEqualTo("The call is over.");
        assertThat(page("2").select("#phone-desk").text()).startsWith("It is quiet.");
    }

    @Test
    void keysReachTheNetworkAndADeclinedCallDoesNotRingOn() {
        ringBack("+441632960111", "<Gather numDigits='2' action='" + IvrService.BASE + "/twilio/voice/nobody'/>");
        act("answer", Map.of("caller", "3"));
        assertThat(state("3")).startsWith("You are asked for an answer");
        act("press", Map.of("caller", "3", "keys", "1"));
        act("press", Map.of("caller", "3", "keys", "2"));
        assertThat(page("3").select("#phone-heard li")).as("what the service said to the keys").isNotEmpty();
        ringBack("client:handler", "<Hangup/>");
        act("desk/decline", Map.of("caller", "3", "sid", page("3").select("#phone-desk [name=sid]").attr("value")));
        assertThat(network.ringing("client:handler")).isEmpty();
    }

    @Test
    void whatNoTelephoneCanDoIsRefused() {
        assertThat(status("press", Map.of("caller", "1", "keys", "12"))).isEqualTo(400);
        assertThat(status("say", Map.of("caller", "1", "words", "x".repeat(501)))).isEqualTo(400);
        assertThat(status("press", Map.of("caller", "1", "keys", "1"))).as("nobody is in a call").isEqualTo(302);
        assertThat(status("desk/answer", Map.of("caller", "1", "sid", "CA0"))).isEqualTo(302);
    }

    private void ringBack(String to, String verbs) {
        var line = network.line();
        network.placed(line.number(), to, new StatusReports(null, List.of()), null, Duration.ofMinutes(1),
                new Leg.Owner() {
                    @Override
                    public void answered(Leg leg) {
                        leg.play(new Document(new Hook(URI.create(IvrService.BASE), "POST"),
                                TwimlReader.read("<Response>" + verbs + "</Response>").orElseThrow().nested()));
                    }
                });
        network.settle();
    }

    private String state(String caller) {
        return page(caller).select("#phone-state").text();
    }

    private org.jsoup.nodes.Document page(String caller) {
        return browser.page("/phone?caller=" + caller);
    }

    private void act(String act, Map<String, String> fields) {
        assertThat(status(act, fields)).isEqualTo(302);
    }

    private int status(String act, Map<String, String> fields) {
        return browser.submit("/phone", "/phone/" + act, fields).statusCode();
    }
}
