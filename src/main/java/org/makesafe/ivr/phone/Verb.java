package org.makesafe.ivr.phone;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One element of a document in TwiML; {@code text} is all the text in it, stripped. */
record Verb(String name, Map<String, String> attributes, String text, List<Verb> nested) {
    Verb {
        attributes = Map.copyOf(attributes);
        nested = List.copyOf(nested);
    }

    boolean has(String attribute) {
        return attributes.containsKey(attribute);
    }

    String word(String attribute, String usual) {
        return attributes.getOrDefault(attribute, usual);
    }

    boolean flag(String attribute, boolean usual) {
        return has(attribute) ? word(attribute, "").equals("true") : usual;
    }

    int number(String attribute, int usual) {
        String written = word(attribute, "");
        return written.matches("\\d{1,6}") ? Integer.parseInt(written) : usual;
    }

    String method() {
        return word("method", "POST");
    }

    Optional<Verb> first(String child) {
        return nested.stream().filter(verb -> verb.name.equals(child)).findFirst();
    }
}
