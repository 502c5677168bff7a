package org.makesafe.script.source;

import java.util.List;
import java.util.Optional;
import org.makesafe.script.Condition;
import tools.jackson.databind.JsonNode;

/**
 * A YAML file beside the scripts, read as strictly as they are, for modules that keep data of their own there.
 *
 * @param at takes problems with their places
 */
public record StrictFile(JsonNode tree, Whereabouts at) {
    /** Reads files of one kind. */
    public static final class Reader {
        private final Shape shape;

        /**
         * A reader of one kind.
         *
         * @param schema the name of the JSON Schema in {@code call-scripts/schema}
         */
        public Reader(String schema) {
            this.shape = new Shape(schema);
        }

        /**
         * Reads one file; empty where it is no plain YAML or does not fit the schema.
         *
         * @param problems takes what is wrong with it, now and later
         */
        public Optional<StrictFile> read(String name, byte[] yaml, List<Problem> problems) {
            var at = new Whereabouts(name, problems);
            return YamlTree.parse(yaml, at).filter(tree -> shape.fits(tree, at)).map(tree -> new StrictFile(tree, at));
        }
    }

    /** A condition in the language of scripts, or what holds without one. */
    public Condition condition(JsonNode part, String key, Condition otherwise) {
        return new Conditions(at).named(part, key, otherwise);
    }
}
