package org.makesafe.ivr.phone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.makesafe.ivr.OnlyWithIvr;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.Environment;

/** Brings to the service under test what the practice phone sends to its public address, signed as it is. */
@OnlyWithIvr
@Primary
public class TrialDelivery implements Delivery {
    private final Environment service;
    private final List<String> documents = new CopyOnWriteArrayList<>();
    private final Delivery http = Delivery.overHttp();

    TrialDelivery(Environment service) {
        this.service = service;
    }

    @Override
    public Reply send(NetworkRequest request) throws IOException {
        var url = request.url();
        String query = url.getRawQuery() == null ? "" : "?" + url.getRawQuery();
        var here = URI.create("http://localhost:" + service.getRequiredProperty("local.server.port") + url.getRawPath()
                + query);
        var reply = http.send(new NetworkRequest(here, request.method(), request.form(), request.headers(),
                request.attempt(), request.connect(), request.read()));
        documents.add(reply.body());
        return explicit(reply);
    }

    /** The documents that came back, in order, of all tests with this service. */
    public List<String> documents() {
        return List.copyOf(documents);
    }

    /** The reply, once it is known that it leaves no attribute of any verb unsaid. */
    public static Reply explicit(Reply reply) {
        if (reply.contentType().contains("xml"))
            assertThat(ExplicitVerbs.missing(reply.body())).as(reply.body()).isEmpty();
        return reply;
    }
}
