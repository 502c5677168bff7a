package org.makesafe.ivr.phone;

import com.fasterxml.uuid.NoArgGenerator;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;

/** Signs webhooks, sends them, tries again as {@link Overrides} allow, and follows redirections. */
final class Courier {
    private static final int RETRIEVAL = 11200;
    private static final int CONNECTION = 11205;
    private static final int HOST = 11210;
    static final int TOO_MANY_REDIRECTIONS = 11215;
    private static final int MOST_REDIRECTIONS = 10;

    private final Delivery delivery;
    private final Signer signer;
    private final NoArgGenerator ids;

    Courier(Delivery delivery, Signer signer, NoArgGenerator ids) {
        this.delivery = delivery;
        this.signer = signer;
        this.ids = ids;
    }

    Carried carry(Hook hook, Map<String, String> parameters) {
        var asked = hook;
        var sent = parameters;
        String token = ids.generate().toString();
        for (int redirections = 0; redirections <= MOST_REDIRECTIONS; redirections++) {
            var carried = tried(asked, sent, token);
            if (!(carried instanceof Carried.Answered(var from, var reply)) || reply.status() < 300)
                return carried;
            // As a browser would: by GET, and without what was posted.
            asked = from.relative(reply.location(), "GET");
            sent = Map.of();
        }
        return new Carried.Lost(asked, TOO_MANY_REDIRECTIONS);
    }

    private Carried tried(Hook hook, Map<String, String> parameters, String token) {
        var patience = Overrides.of(hook.url());
        var left = patience.total();
        int code = RETRIEVAL;
        for (int attempt = 0; attempt <= patience.retries() && left.isPositive(); attempt++) {
            var read = patience.read().compareTo(left) < 0 ? patience.read() : left;
            String failure;
            try {
                var reply = delivery.send(webhook(hook, parameters, token, attempt, patience.connect(), read));
                left = left.minus(reply.took());
                if (reply.took().compareTo(read) > 0)
                    failure = "rt";
                else if (reply.status() < 400)
                    return new Carried.Answered(hook, reply);
                else
                    failure = reply.status() < 500 ? "4xx" : "5xx";
                code = RETRIEVAL;
            } catch (ConnectException | HttpConnectTimeoutException e) {
                failure = "ct";
                code = CONNECTION;
            } catch (UnknownHostException e) {
                return new Carried.Lost(hook, HOST);
            } catch (IOException e) {
                failure = "rt";
                left = left.minus(read);
                code = RETRIEVAL;
            }
            if (!patience.retry(failure))
                break;
        }
        return new Carried.Lost(hook, code);
    }

    private NetworkRequest webhook(Hook hook, Map<String, String> parameters, String token, int attempt,
            Duration connect,
            Duration read) {
        boolean get = hook.method().equals("GET");
        List<Entry<String, String>> all = List.copyOf(parameters.entrySet());
        String url = bare(hook.url());
        if (get && !all.isEmpty())
            url += (url.contains("?") ? "&" : "?") + HttpDelivery.encoded(all);
        List<Entry<String, String>> form = get ? List.of() : all;
        var headers = new LinkedHashMap<String, String>();
        headers.put("User-Agent", "TwilioProxy/1.1");
        headers.put("Accept", "*/*");
        headers.put("X-Twilio-Signature", signer.sign(signed(url), form));
        headers.put("I-Twilio-Idempotency-Token", token);
        return new NetworkRequest(URI.create(url), hook.method(), form, headers, attempt, connect, read);
    }

    /** For calls, what is signed has no port where the address is secure. Source: Twilio, "Validating requests". */
    private static String signed(String url) {
        return url.replaceFirst("^(https://[^/:?]+):\\d+", "$1");
    }

    private static String bare(URI url) {
        String text = url.toString();
        int fragment = text.indexOf('#');
        return fragment < 0 ? text : text.substring(0, fragment);
    }
}
