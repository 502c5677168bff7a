package org.makesafe.ivr.phone;

import java.io.IOException;
import java.net.http.HttpClient;

/** How webhooks travel. A test puts its own in between to count, keep back, repeat or lose them. */
@FunctionalInterface
public interface Delivery {
    /**
     * Sends one try of a webhook and waits for the answer.
     *
     * @throws java.net.http.HttpConnectTimeoutException if there was no connection in time
     * @throws java.net.ConnectException if there was no connection at all
     * @throws java.net.http.HttpTimeoutException if the answer did not come in time
     * @throws IOException if the connection broke
     */
    Reply send(NetworkRequest webhook) throws IOException;

    /** Sends over HTTP. */
    static Delivery overHttp() {
        return new HttpDelivery(HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER).build());
    }
}
