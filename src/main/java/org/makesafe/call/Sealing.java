package org.makesafe.call;

import java.util.List;
import java.util.UUID;
import org.makesafe.call.store.Seal;
import org.springframework.stereotype.Component;

/** Seals what another module keeps that may be personal, with the keys and in the way that personal answers are sealed. */
@Component
public class Sealing {
    private final Seal seal;

    Sealing(Seal seal) {
        this.seal = seal;
    }

    /** Encrypts a text, bound to the id of what it belongs to. */
    public String seal(UUID of, String text) {
        return seal.seal(of, text);
    }

    /**
     * Opens what was sealed.
     *
     * @throws IllegalStateException if no key opens it, or it belongs to something else
     */
    public String open(UUID of, String sealed) {
        return seal.open(of, sealed);
    }

    /** A keyed digest to keep in place of a text, such as a telephone number in E.164, that is to be found again. */
    public String digest(String text) {
        return seal.digest(text);
    }

    /** Every digest that a text may have been kept under, newest key first. */
    public List<String> digests(String text) {
        return seal.digests(text);
    }
}
