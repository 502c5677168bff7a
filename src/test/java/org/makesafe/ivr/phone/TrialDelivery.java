package org.makesafe.ivr.phone;

import java.io.IOException;
import java.net.URI;
import org.makesafe.ivr.OnlyWithIvr;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.Environment;

/** Brings to the service under test what the practice phone sends to its public address, signed as it is. */
@OnlyWithIvr
@Primary
public class TrialDelivery implements Delivery {
    private final Environment service;
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
        return http.send(new NetworkRequest(here, request.method(), request.form(), request.headers(),
                request.attempt(), request.connect(), request.read()));
    }
}
