package org.makesafe.review.records;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;

/** What was typed into each field of a search; fields left blank are absent. */
record Filter(Map<Field, String> typed) {
    Filter {
        var kept = new EnumMap<Field, String>(Field.class);
        typed.forEach((field, text) -> {
            if (!text.isBlank()) {
                kept.put(field, text.strip());
            }
        });
        typed = Collections.unmodifiableMap(kept);
    }

    /** Everything that a form says. */
    static Filter of(Map<String, String> form) {
        var typed = new EnumMap<Field, String>(Field.class);
        form.forEach((name, text) -> Field.named(name).ifPresent(field -> typed.put(field, text)));
        return new Filter(typed);
    }

    /** What an address says: nothing that may be personal, whoever wrote it there. */
    static Filter ofAddress(Map<String, String> query) {
        return new Filter(of(query).typed.entrySet().stream().filter(one -> !one.getKey().sealed())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /** Whether it must stay out of addresses. */
    boolean sealed() {
        return typed.keySet().stream().anyMatch(Field::sealed);
    }

    /** The text of a field by its id; empty where it was left blank. For templates. */
    public String text(String field) {
        return Field.named(field).map(typed::get).orElse("");
    }

    /** Whether nothing is asked for. */
    public boolean isEmpty() {
        return typed.isEmpty();
    }

    /** Its part of an address. */
    String query() {
        return typed.entrySet().stream()
                .map(one -> one.getKey().id() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** As names and texts, to be stored. */
    Map<String, String> byName() {
        return typed.entrySet().stream().collect(Collectors.toMap(one -> one.getKey().id(), Map.Entry::getValue));
    }
}
