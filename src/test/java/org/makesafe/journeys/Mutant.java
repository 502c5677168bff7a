package org.makesafe.journeys;

import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A script with one mistake in it.
 *
 * @param kind what sort of mistake
 * @param where which part of the script it is in
 * @param change makes the mistake in a copy of the whole script
 */
record Mutant(String kind, String where, Consumer<ObjectNode> change) {
    private static final JsonMapper JSON = new JsonMapper();

    /** The file of the script with the mistake: JSON is YAML too. */
    byte[] file(JsonNode whole) {
        var copy = (ObjectNode) whole.deepCopy();
        change.accept(copy);
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(copy);
    }

    @Override
    public String toString() {
        return kind + ": " + where;
    }
}
