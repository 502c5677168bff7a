package org.makesafe.ivr;

import com.twilio.exception.ApiConnectionException;
import com.twilio.http.HttpClient;
import com.twilio.http.Request;
import com.twilio.http.Response;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpStatus;
import org.apache.hc.core5.http.message.BasicHeader;

/**
 * Carries the SDK's requests to Twilio, or to whatever stands at the configured address. A request is tried again only where it surely had
 * no effect: Twilio was too busy to take it (429), or was not reached. The SDK's own way repeats a request after every 5xx, which may ring
 * somebody twice.
 */
class TwilioHttp extends HttpClient {
    /** How long to wait between tries. */
    interface Pause {
        void last(Duration time) throws InterruptedException;
    }

    static final Duration CONNECT = Duration.ofSeconds(2);
    static final Duration READ = Duration.ofSeconds(3);
    static final int TRIES = 3;
    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(250);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);
    private static final String RETRY_AFTER = "Retry-After";

    private final String base;
    private final Duration read;
    private final Pause pause;
    private final java.net.http.HttpClient network;

    TwilioHttp(String base, Duration read, Pause pause) {
        this.base = base;
        this.read = read;
        this.pause = pause;
        this.network = java.net.http.HttpClient.newBuilder().version(java.net.http.HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECT).build();
    }

    @Override
    public Response reliableRequest(Request request) {
        for (int left = TRIES - 1;; left--) {
            var wait = Optional.of(SHORTEST_PAUSE);
            try {
                var response = makeRequest(request);
                wait = response.getStatusCode() == HttpStatus.SC_TOO_MANY_REQUESTS
                        ? pauseAfter(response)
                        : Optional.empty();
                if (left == 0 || wait.isEmpty())
                    return taken(response);
            } catch (NotReached e) {
                if (left == 0)
                    throw e;
            }
            rest(wait.get());
        }
    }

    /** Sends a request once. */
    @Override
    public Response makeRequest(Request request) {
        var sent = network.sendAsync(http(request), HttpResponse.BodyHandlers.ofString());
        try {
            var answer = sent.get(CONNECT.plus(read).toMillis(), TimeUnit.MILLISECONDS);
            return new Response(answer.body(), answer.statusCode(), answer.headers().firstValue(RETRY_AFTER)
                    .map(value -> new Header[]{ new BasicHeader(RETRY_AFTER, value)}).orElse(new Header[0]));
        } catch (ExecutionException e) {
            throw failed(e.getCause() == null ? e : e.getCause());
        } catch (TimeoutException e) {
            sent.cancel(true);
            throw new ApiConnectionException("Twilio did not answer in time", e);
        } catch (InterruptedException e) {
            sent.cancel(true);
            throw stopped(e);
        }
    }

    private HttpRequest http(Request request) {
        return HttpRequest.newBuilder(URI.create(base + request.constructURL().getFile()))
                .timeout(read)
                .header("Authorization", request.getAuthString())
                .header("Accept", "application/json")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .method(request.getMethod().toString(), HttpRequest.BodyPublishers.ofString(request.encodeFormBody()))
                .build();
    }

    private static Response taken(Response response) {
        int status = response.getStatusCode();
        if (status >= HttpStatus.SC_SERVER_ERROR || status == HttpStatus.SC_TOO_MANY_REQUESTS)
            throw new ApiConnectionException("Twilio answered with status " + status);
        return response;
    }

    /** Messages of the network name hosts and nothing of a call, but kinds are enough. */
    private static ApiConnectionException failed(Throwable cause) {
        boolean unreached = cause instanceof ConnectException || cause instanceof HttpConnectTimeoutException
                || cause instanceof UnresolvedAddressException;
        return unreached ? new NotReached(cause) : new ApiConnectionException("Twilio gave no answer", cause);
    }

    /** As long as Twilio asks for; empty where that is too long to keep anybody waiting. */
    private static Optional<Duration> pauseAfter(Response busy) {
        var asked = Arrays.stream(busy.getHeaders()).map(Header::getValue).filter(value -> value.matches("\\d{1,6}"))
                .map(value -> Duration.ofSeconds(Long.parseLong(value))).findFirst().orElse(SHORTEST_PAUSE);
        return Optional.of(asked).filter(time -> time.compareTo(LONGEST_PAUSE) <= 0);
    }

    private void rest(Duration time) {
        try {
            pause.last(time);
        } catch (InterruptedException e) {
            throw stopped(e);
        }
    }

    private static ApiConnectionException stopped(InterruptedException cause) {
        Thread.currentThread().interrupt();
        return new ApiConnectionException("Stopped while asking Twilio", cause);
    }

    /** No connection was made, so nothing can have happened. */
    private static final class NotReached extends ApiConnectionException {
        NotReached(Throwable cause) {
            super("Twilio was not reached", cause);
        }
    }
}
