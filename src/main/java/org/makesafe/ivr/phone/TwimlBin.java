package org.makesafe.ivr.phone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.ClassPathResource;

/** A document that the network itself keeps, as a TwiML Bin of Twilio: it is there when the service is not. */
final class TwimlBin implements Delivery {
    static final String ADDRESS = "https://twiml-bin.example/fallback";
    /** As written in the file, for whoever hosts it to change. */
    private static final String MADE_UP = "+441632960100";
    private final Delivery others;
    private final String document;

    private TwimlBin(Delivery others, String document) {
        this.others = others;
        this.document = document;
    }

    /**
     * Holds the document that stands in while the service is down.
     *
     * @param others carries whatever is for another address
     * @param person whom it leads to, E.164
     */
    static TwimlBin withFallback(Delivery others, String person) {
        try {
            return new TwimlBin(others, new ClassPathResource("twilio-fallback.xml")
                    .getContentAsString(StandardCharsets.UTF_8).replace(MADE_UP, person));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Reply send(NetworkRequest request) throws IOException {
        return request.url().toString().equals(ADDRESS) ? Reply.twiml(document) : others.send(request);
    }
}
