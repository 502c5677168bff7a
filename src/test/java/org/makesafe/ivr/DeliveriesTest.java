package org.makesafe.ivr;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class DeliveriesTest {
    private static final String BASE = "https://101.example";
    private static final String PATH = "/twilio/voice/step";
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final Map<String, List<String>> DIGITS = Map.of("Digits", List.of("1"));

    private final Deliveries deliveries = new Deliveries(
            new TwilioSettings("AC1", List.of("new", "old"), BASE, "https://api.twilio.com"));

    @Test
    void aSignedFormIsAWebhook() throws IOException {
        var request = form("Digits=1&To=%2B441632960100&Digits=2", "step=7");
        request.addHeader("I-Twilio-Idempotency-Token", "3f2b-1");
        sign(request, "old", BASE + PATH + "?step=7",
                Map.of("Digits", List.of("1", "2"), "To", List.of("+441632960100")));
        assertThat(deliveries.read(request)).isInstanceOfSatisfying(Webhook.class, webhook -> {
            assertThat(webhook.path()).isEqualTo(PATH);
            assertThat(webhook.first("Digits")).hasValue("1");
            assertThat(webhook.all("Digits")).containsExactly("1", "2");
            assertThat(webhook.first("step")).as("the query is no parameter").isEmpty();
            assertThat(webhook.idempotencyToken()).isEqualTo("3f2b-1");
            assertThat(webhook.toString()).doesNotContain("960100");
        });
    }

    @Test
    void aRequestThatNobodySignedIsRefused() throws IOException {
        assertThat(deliveries.read(form("Digits=1", null))).isEqualTo(WebhookRefusal.NOT_SIGNED);
    }

    @Test
    void theQueryIsSignedOnceAndAsPartOfTheAddress() throws IOException {
        var merged = form("Digits=1", "step=7");
        sign(merged, "new", BASE + PATH + "?step=7", Map.of("Digits", List.of("1"), "step", List.of("7")));
        assertThat(deliveries.read(merged)).isEqualTo(WebhookRefusal.NOT_SIGNED);
        var moved = form("", "Digits=1");
        sign(moved, "new", BASE + PATH, DIGITS);
        assertThat(deliveries.read(moved)).isEqualTo(WebhookRefusal.NOT_SIGNED);
    }

    @Test
    void theRawPathAndQueryCountWhateverAFilterMadeOfThem() throws IOException {
        var request = form("Digits=1", "b=%2B&a=%27x");
        request.setRequestURI("/twilio/voice/a%20b");
        sign(request, "new", BASE + "/twilio/voice/a%20b?b=%2B&a=%27x", DIGITS);
        HttpServletRequest forwarded = new HttpServletRequestWrapper(request) {
            @Override
            public String getRequestURI() {
                return "/elsewhere" + super.getRequestURI();
            }
        };
        assertThat(deliveries.read(forwarded)).isInstanceOf(Webhook.class);
    }

    @Test
    void aBodyThatIsNoFormIsComparedWithItsHash() throws Exception {
        var body = "{\"property\": \"value\", \"boolean\": true}";
        var query = "bodySHA256="
                + HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body.getBytes(UTF_8)));
        assertThat(query).endsWith("0a1ff7634d9ab3b95db5c9a2dfe9416e41502b283a80c7cf19632632f96e6620");
        assertThat(deliveries.read(json(body, query))).isInstanceOf(Webhook.class);
        assertThat(deliveries.read(json(body.replace("true", "false"), query))).isEqualTo(WebhookRefusal.NOT_SIGNED);
        assertThat(deliveries.read(json("", query))).isEqualTo(WebhookRefusal.NOT_SIGNED);
        assertThat(deliveries.read(json(body, null))).isEqualTo(WebhookRefusal.NOT_SIGNED);
        assertThat(deliveries.read(json(body, query + "&" + query))).isEqualTo(WebhookRefusal.NOT_SIGNED);
        assertThat(deliveries.read(json(body, "bodySHA256=zz"))).isEqualTo(WebhookRefusal.NOT_SIGNED);
        assertThat(deliveries.read(json("", null))).as("nothing to cover").isInstanceOf(Webhook.class);
    }

    @Test
    void aSignedFormSentAsAnotherTypeIsRefused() throws IOException {
        var request = form("Digits=1", null);
        sign(request, "new", BASE + PATH, DIGITS);
        request.setContentType("text/plain");
        assertThat(deliveries.read(request)).isEqualTo(WebhookRefusal.NOT_SIGNED);
    }

    @Test
    void aBodyIsReadUpToItsLimit() throws IOException {
        assertThat(deliveries.read(form("x".repeat(Deliveries.LARGEST_BODY + 1), null)))
                .isEqualTo(WebhookRefusal.BODY_TOO_LARGE);
        assertThat(deliveries.read(form("x".repeat(Deliveries.LARGEST_BODY), null)))
                .isEqualTo(WebhookRefusal.PARAMETER_TOO_LONG);
    }

    @Test
    void anIdempotencyTokenThatIsNoneIsNotPassedOn() throws IOException {
        var request = form("Digits=1", null);
        request.addHeader("I-Twilio-Idempotency-Token", "\r\nx".repeat(200));
        sign(request, "new", BASE + PATH, DIGITS);
        assertThat(deliveries.read(request)).isInstanceOfSatisfying(Webhook.class,
                webhook -> assertThat(webhook.idempotencyToken()).isNull());
    }

    @Test
    void anyBytesAreAnsweredAndNoneGetIn() throws IOException {
        var random = new Random(4);
        for (int round = 0; round < 5_000; round++) {
            var request = form("", random.nextBoolean() ? "bodySHA256=" + random.nextInt() : null);
            var body = new byte[random.nextInt(300)];
            random.nextBytes(body);
            for (int at = 0; at < body.length; at++)
                if (random.nextInt(3) == 0)
                    body[at] = (byte) "&=%+aF2\0".charAt(random.nextInt(8));
            request.setContent(body);
            request.setContentType(random.nextInt(5) == 0 ? "application/json" : FORM + "; charset=UTF-16");
            request.addHeader("X-Twilio-Signature", "signature" + random.nextInt());
            assertThat(deliveries.read(request)).as("round %s", round).isInstanceOf(WebhookRefusal.class);
        }
    }

    private static MockHttpServletRequest form(String body, @Nullable String query) {
        var request = new MockHttpServletRequest("POST", PATH);
        request.setQueryString(query);
        request.setContentType(FORM);
        request.setContent(body.getBytes(UTF_8));
        return request;
    }

    private static MockHttpServletRequest json(String body, @Nullable String query) {
        var request = form(body, query);
        request.setContentType("application/json");
        sign(request, "new", BASE + PATH + (query == null ? "" : "?" + query), Map.of());
        return request;
    }

    private static void sign(MockHttpServletRequest request, String token, String url,
            Map<String, List<String>> parameters) {
        request.addHeader("X-Twilio-Signature", Signature.of(token, url, parameters));
    }
}
