package org.makesafe.ivr.phone;

import java.net.URI;

/** An absolute address of the service, with the method to ask it by, {@code POST} or {@code GET}. */
record Hook(URI url, String method) {
    static Hook post(String url) {
        return new Hook(URI.create(url), "POST");
    }

    /** An address as written in a document that came from here: relative to it, or this one again where nothing is written. */
    Hook relative(String written, String method) {
        return new Hook(written.isBlank() ? url : url.resolve(written.strip()), method);
    }
}
