package org.makesafe.ivr.phone;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.okXml;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.uuid.Generators;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.net.ConnectException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class HttpDeliveryTest {
    @RegisterExtension
    private static final WireMockExtension SERVER = WireMockExtension.newInstance().options(options().dynamicPort())
            .build();

    @Test
    void webhooksTravelAsForms() {
        SERVER.stubFor(post(urlEqualTo("/voice?a=b")).willReturn(okXml("<Response><Say>Welcome.</Say></Response>")));
        var line = new PhoneLine("AC1", ScriptedService.NUMBER, SERVER.baseUrl() + "/voice?a=b", null, null, List.of(),
                "");
        var call = new PhoneNetwork(line, Delivery.overHttp(), Signer.with("12345"),
                Generators.timeBasedEpochGenerator(), Clock.systemUTC(), true).dial("+447700900123");
        assertThat(ScriptedService.words(call)).containsExactly("Welcome.");
        SERVER.verify(postRequestedFor(urlEqualTo("/voice?a=b"))
                .withHeader("Content-Type", equalTo("application/x-www-form-urlencoded; charset=UTF-8"))
                .withHeader("X-Twilio-Signature", matching("[A-Za-z0-9+/]{27}="))
                .withHeader("I-Twilio-Idempotency-Token", matching(".+"))
                .withFormParam("From", equalTo("+447700900123")).withFormParam("FromCity", equalTo("")));
    }

    @Test
    void aRedirectionIsForTheNetworkToFollow() throws Exception {
        SERVER.stubFor(post("/moved").willReturn(aResponse().withStatus(302).withHeader("Location", "/new")));
        assertThat(Delivery.overHttp().send(webhook(SERVER.baseUrl() + "/moved")))
                .extracting(Reply::status, Reply::location).containsExactly(302, "/new");
    }

    @Test
    void whereNobodyListensThereIsNoConnection() {
        assertThatThrownBy(() -> Delivery.overHttp().send(webhook("http://localhost:1/voice")))
                .isInstanceOf(ConnectException.class);
    }

    private static NetworkRequest webhook(String url) {
        return new NetworkRequest(URI.create(url), "POST", List.of(), Map.of(), 0, Duration.ofSeconds(5),
                Duration.ofSeconds(5));
    }
}
