package org.makesafe.ivr.phone;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Fetches documents from the service, from the fallback address where the first fails, and keeps the list of troubles. */
final class Library {
    private static final int RETRIEVAL = 11200;
    private static final int TOO_LARGE = 11750;
    private static final int NOT_TWIML = 12100;
    private static final int CONTENT_TYPE = 12300;
    private static final int LARGEST = 64 * 1024;
    private static final Set<String> TYPES = Set.of("text/xml", "application/xml", "text/html");

    private final Courier courier;
    private final boolean strict;
    private final List<Trouble> troubles = new ArrayList<>();

    /** @param strict whether anything not in {@link Grammar} ends everything at once, as tests want it */
    Library(Courier courier, boolean strict) {
        this.courier = courier;
        this.strict = strict;
    }

    List<Trouble> troubles() {
        return List.copyOf(troubles);
    }

    /** The document at an address, or at the fallback address, which is told why; empty if neither gave one. */
    Optional<Document> fetch(Hook hook, Map<String, String> parameters, @Nullable Hook fallback) {
        int before = troubles.size();
        var document = fetch(hook, parameters);
        if (document.isPresent() || fallback == null)
            return document;
        var told = new LinkedHashMap<>(parameters);
        told.put("ErrorCode", Integer.toString(troubles.get(before).code()));
        told.put("ErrorUrl", hook.url().toString());
        return fetch(fallback, told);
    }

    /** The document written in a request to the network itself. */
    Optional<Document> inline(Hook from, String text) {
        return parsed(from, text);
    }

    void note(int code, URI url, String sentence) {
        troubles.add(new Trouble(code, url.getPath(), sentence));
    }

    private Optional<Document> fetch(Hook hook, Map<String, String> parameters) {
        return switch (courier.carry(hook, parameters)) {
            case Carried.Lost(var from, int code) -> nothing(code, from, "The document could not be fetched.");
            case Carried.Answered(var from, var reply) -> typed(from, reply);
        };
    }

    private Optional<Document> typed(Hook from, Reply reply) {
        String type = reply.contentType().replaceFirst(";.*", "").strip();
        if (type.isEmpty())
            return nothing(RETRIEVAL, from, "The document has no content type.");
        if (!TYPES.contains(type))
            return nothing(CONTENT_TYPE, from, "The document has a content type that is not one of XML.");
        return parsed(from, reply.body());
    }

    private Optional<Document> nothing(int code, Hook from, String sentence) {
        note(code, from.url(), sentence);
        return Optional.empty();
    }

    private Optional<Document> parsed(Hook from, String text) {
        if (text.getBytes(StandardCharsets.UTF_8).length > LARGEST)
            return nothing(TOO_LARGE, from, "The document is larger than 64 kB.");
        var response = TwimlReader.read(text);
        if (response.isEmpty())
            return nothing(NOT_TWIML, from, "The document is not TwiML.");
        var wrong = Grammar.check(response.get(), from.url().getPath());
        if (strict && !wrong.isEmpty())
            throw new IllegalStateException("Not as documented: " + wrong);
        troubles.addAll(wrong);
        return Optional.of(new Document(from, response.get().nested()));
    }
}
