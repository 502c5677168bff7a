package org.makesafe.ivr.phone;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map.Entry;
import java.util.stream.Collectors;

/** Webhooks over HTTP, as forms. */
record HttpDelivery(HttpClient client) implements Delivery {
    @Override
    public Reply send(NetworkRequest webhook) throws IOException {
        // The client knows one time for the whole exchange, so the time to connect counts towards it.
        var request = HttpRequest.newBuilder(webhook.url()).timeout(webhook.connect().plus(webhook.read()));
        webhook.headers().forEach(request::header);
        if (webhook.method().equals("GET"))
            request.GET();
        else
            request.header("Content-Type", "application/x-www-form-urlencoded; charset=UTF-8")
                    .POST(BodyPublishers.ofString(encoded(webhook.form())));
        long start = System.nanoTime();
        try {
            var response = client.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
            return new Reply(response.statusCode(), response.headers().firstValue("Content-Type").orElse(""),
                    response.headers().firstValue("Location").orElse(""), response.body(),
                    Duration.ofNanos(System.nanoTime() - start));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
    }

    static String encoded(List<Entry<String, String>> parameters) {
        return parameters.stream()
                .map(parameter -> URLEncoder.encode(parameter.getKey(), StandardCharsets.UTF_8) + "="
                        + URLEncoder.encode(parameter.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
