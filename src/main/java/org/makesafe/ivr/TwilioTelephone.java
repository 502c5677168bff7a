package org.makesafe.ivr;

import com.twilio.exception.ApiException;
import com.twilio.exception.TwilioException;
import com.twilio.http.HttpMethod;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.api.v2010.account.Call;
import com.twilio.rest.api.v2010.account.queue.Member;
import com.twilio.type.PhoneNumber;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The telephone network, by Twilio's REST API. After {@value #FEWEST} requests of which half found nobody it is not asked for
 * {@value #REST_SECONDS} seconds, so that a caller is asked to hold at once instead of waiting for an answer that does not come.
 */
class TwilioTelephone implements Telephone {
    static final int FEWEST = 4;
    static final int REST_SECONDS = 10;
    private static final Logger LOG = LoggerFactory.getLogger(TwilioTelephone.class);
    private static final Pattern SID = Pattern.compile("\\w{1,64}");
    private static final List<String> EVENTS = List.of("initiated", "ringing", "answered", "completed");
    private static final int NOT_FOUND = 404;
    /** Twilio's codes for a call that has ended: it is not in progress, or not in a state that allows this. */
    private static final Set<Integer> ENDED = Set.of(21220, 21206);

    private final TwilioRestClient client;
    private final CircuitBreaker breaker;

    TwilioTelephone(TwilioSettings settings, TwilioHttp http, Clock clock) {
        // Built by hand: the SDK's own way keeps the account in static fields.
        this.client = new TwilioRestClient.Builder(settings.accountSid(), settings.authToken().getFirst())
                .httpClient(http).build();
        this.breaker = CircuitBreaker.of("twilio", CircuitBreakerConfig.custom()
                .slidingWindow(2 * FEWEST, FEWEST, SlidingWindowType.COUNT_BASED)
                .failureRateThreshold(50)
                .waitDurationInOpenState(Duration.ofSeconds(REST_SECONDS))
                .permittedNumberOfCallsInHalfOpenState(1)
                .recordResult(Unreachable.class::isInstance)
                .clock(clock).build());
        breaker.getEventPublisher().onStateTransition(
                event -> LOG.warn("The telephone network: {}", event.getStateTransition()));
    }

    @Override
    public Result takeFromQueue(String queueSid, String callSid, URI url) {
        return ask("take from queue", List.of(queueSid, callSid),
                () -> Member.updater(queueSid, callSid, url).setMethod(HttpMethod.POST).update(client).getCallSid());
    }

    @Override
    public Result redirect(String callSid, URI url) {
        return ask("redirect", List.of(callSid),
                () -> Call.updater(callSid).setUrl(url).setMethod(HttpMethod.POST).update(client).getSid());
    }

    @Override
    public Result ring(String to, String from, URI url, URI statusUrl, int timeoutSeconds) {
        return ask("ring", List.of(),
                () -> Call.creator(new PhoneNumber(to), new PhoneNumber(from), url).setMethod(HttpMethod.POST)
                        .setStatusCallback(statusUrl).setStatusCallbackMethod(HttpMethod.POST)
                        .setStatusCallbackEvent(EVENTS).setTimeout(timeoutSeconds).create(client).getSid());
    }

    @Override
    public Result hangUp(String callSid) {
        return ask("hang up", List.of(callSid),
                () -> Call.updater(callSid).setStatus(Call.UpdateStatus.COMPLETED).update(client).getSid());
    }

    /** Sids become part of an address, so what could lead elsewhere is not sent. */
    private Result ask(String what, List<String> sids, Supplier<@Nullable String> request) {
        if (!sids.stream().allMatch(sid -> SID.matcher(sid).matches()))
            return Refused.CALLER_GONE;
        try {
            return breaker.executeSupplier(() -> answered(what, request));
        } catch (CallNotPermittedException resting) {
            LOG.warn("Twilio was not asked to {}: it has not answered for a while", what);
            return new Unreachable();
        }
    }

    private static Result answered(String what, Supplier<@Nullable String> request) {
        try {
            var sid = request.get();
            return sid == null ? new Unreachable() : new Done(sid);
        } catch (ApiException e) {
            LOG.warn("Twilio would not {}: status {}, code {}", what, e.getStatusCode(), e.getCode());
            // Without Twilio's own status, it was not Twilio that answered, or not in a way that says whether it was done.
            if (e.getStatusCode() == null)
                return new Unreachable();
            boolean gone = e.getStatusCode() == NOT_FOUND || ended(e.getCode());
            return gone ? Refused.CALLER_GONE : Refused.NOT_POSSIBLE;
        } catch (TwilioException e) {
            LOG.warn("Twilio could not be asked to {}: {}", what, Cause.of(e));
            return new Unreachable();
        }
    }

    private static boolean ended(@Nullable Integer code) {
        return code != null && ENDED.contains(code);
    }
}
