package org.makesafe.ivr.phone;

import static org.springframework.http.HttpStatus.BAD_REQUEST;
import static org.springframework.http.HttpStatus.CREATED;
import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.HttpStatus.OK;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.makesafe.ivr.OnlyWithIvr;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The part of Twilio's REST interface that the service uses, for the practice phone. Answers before it is done, as Twilio does. Source:
 * twilio-oai, API 2010-04-01.
 */
@OnlyWithIvr
@Profile("!production")
@RestController
@RequestMapping("/phone/api/2010-04-01/Accounts/{account}")
class PhoneApi {
    private static final int LONGEST_INLINE = 4000;
    private static final Duration USUAL_RING = Duration.ofSeconds(60);
    private static final int LONGEST_RING = 600;

    private final PhoneNetwork network;

    PhoneApi(PhoneNetwork network) {
        this.network = network;
    }

    /** Rings somebody, who hears the document once they answer. */
    @PostMapping("/Calls.json")
    ResponseEntity<PhoneJson> create(@RequestParam MultiValueMap<String, String> form) {
        String to = word(form, "To");
        String from = word(form, "From");
        if (!to.matches("\\+[1-9]\\d{6,14}|(sip|client):.+"))
            return refused(BAD_REQUEST, 21217, "The phone number to call is not valid.");
        if (from.isEmpty())
            return refused(BAD_REQUEST, 21213, "The caller id is required.");
        var next = next(form);
        if (next.isEmpty())
            return refused(BAD_REQUEST, 21205, "Url is not a valid URL.");
        String patience = word(form, "Timeout");
        var reports = new StatusReports(
                hook(form, "StatusCallback", "StatusCallbackMethod").orElse(null),
                form.getOrDefault("StatusCallbackEvent", List.of("completed")));
        var leg = network.placed(from, to, reports, hook(form, "FallbackUrl", "FallbackMethod").orElse(null),
                patience.matches("\\d{1,4}")
                        ? Duration.ofSeconds(Math.clamp(Integer.parseInt(patience), 1, LONGEST_RING))
                        : USUAL_RING,
                new Leg.Owner() {
                    @Override
                    public void answered(Leg answered) {
                        next.get().accept(answered);
                    }
                });
        return ResponseEntity.status(CREATED).body(PhoneJson.CallJson.of(leg, "queued"));
    }

    /** A call, live or ended not long ago. */
    @GetMapping("/Calls/{sid}.json")
    ResponseEntity<PhoneJson> call(@PathVariable String sid) {
        return network.leg(sid).map(leg -> done(PhoneJson.CallJson.of(leg))).orElseGet(PhoneApi::gone);
    }

    /** Moves a live call to another document, or ends it. */
    @PostMapping("/Calls/{sid}.json")
    ResponseEntity<PhoneJson> update(@PathVariable String sid, @RequestParam MultiValueMap<String, String> form) {
        var found = network.leg(sid);
        if (found.isEmpty())
            return gone();
        var leg = found.get();
        if (word(form, "Status").matches("completed|canceled")) {
            network.ask(() -> leg
                    .end(leg.status() == CallStatus.RINGING ? CallStatus.CANCELED : CallStatus.COMPLETED));
            return done(PhoneJson.CallJson.of(leg));
        }
        if (leg.status() != CallStatus.IN_PROGRESS)
            return refused(BAD_REQUEST, 21220, "Call is not in-progress. Cannot redirect.");
        var next = next(form);
        if (next.isEmpty())
            return refused(BAD_REQUEST, 21205, "Url is not a valid URL.");
        network.ask(() -> leg.move(() -> next.get().accept(leg)));
        return done(PhoneJson.CallJson.of(leg));
    }

    /** A queue. */
    @GetMapping("/Queues/{sid}.json")
    ResponseEntity<PhoneJson> queue(@PathVariable String sid) {
        return network.queue(sid)
                .map(queue -> done(PhoneJson.QueueJson.of(queue, network.line(), network.now())))
                .orElseGet(PhoneApi::gone);
    }

    /** Takes a caller, or {@code Front}, out of a queue and on to another document. Of several who ask, one gets the caller. */
    @PostMapping("/Queues/{sid}/Members/{call}.json")
    ResponseEntity<PhoneJson> take(@PathVariable String sid, @PathVariable String call,
            @RequestParam MultiValueMap<String, String> form) {
        var hook = hook(form, "Url", "Method");
        if (hook.isEmpty())
            return refused(BAD_REQUEST, 21205, "Url is not a valid URL.");
        var member = network.queue(sid).flatMap(queue -> queue.claim(call));
        if (member.isEmpty())
            return gone();
        var leg = member.get().call();
        network.ask(() -> leg.move(() -> leg.go(hook.get())));
        return done(PhoneJson.MemberJson.of(member.get(), 1, network.now()));
    }

    /** What a call is to do next, by address or as a document in the request; empty if there is neither. */
    private Optional<Consumer<Leg>> next(MultiValueMap<String, String> form) {
        String inline = word(form, "Twiml");
        if (!inline.isEmpty() && inline.length() <= LONGEST_INLINE)
            return Optional.of(leg -> network.library()
                    .inline(Hook.post(network.line().resource("Calls/" + leg.sid())), inline)
                    .ifPresentOrElse(leg::play, () -> leg.end(CallStatus.COMPLETED)));
        return hook(form, "Url", "Method").map(hook -> leg -> leg.go(hook));
    }

    private static Optional<Hook> hook(MultiValueMap<String, String> form, String url, String method) {
        try {
            var address = new URI(word(form, url));
            boolean web = "http".equals(address.getScheme()) || "https".equals(address.getScheme());
            return web && address.getHost() != null
                    ? Optional.of(new Hook(address, word(form, method).equals("GET") ? "GET" : "POST"))
                    : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static String word(MultiValueMap<String, String> form, String name) {
        @Nullable
        String value = form.getFirst(name);
        return value == null ? "" : value.strip();
    }

    private static ResponseEntity<PhoneJson> done(PhoneJson body) {
        return ResponseEntity.status(OK).body(body);
    }

    private static ResponseEntity<PhoneJson> gone() {
        return refused(NOT_FOUND, 20404, "The requested resource was not found.");
    }

    private static ResponseEntity<PhoneJson> refused(HttpStatus status, int code, String message) {
        return ResponseEntity.status(status).body(PhoneJson.ErrorJson.of(status.value(), code, message));
    }
}
