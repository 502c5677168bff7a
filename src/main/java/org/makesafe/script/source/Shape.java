package org.makesafe.script.source;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.makesafe.script.source.Problem.Code;
import tools.jackson.databind.JsonNode;

/** Checks a file against a JSON Schema of the language. */
final class Shape {
    private static final String FOLDER = "/call-scripts/schema/";
    /** Words of the schema that only repeat what another error says better. */
    private static final List<String> ECHOES = List.of("anyOf", "allOf", "if", "then", "$ref");

    private final Schema schema;

    Shape(String name) {
        schema = load(FOLDER + name);
    }

    /** Reports every place where the file departs from the schema; true when there is none. */
    boolean fits(JsonNode tree, Whereabouts at) {
        List<Error> errors = schema.validate(tree);
        errors.stream().filter(e -> errors.size() == 1 || !echo(e))
                .forEach(e -> at.problem(place(tree, e), Code.SHAPE, e.getInstanceLocation() + ": " + message(e)));
        return errors.isEmpty();
    }

    /** Whether another error says it better; of a oneOf that fails, what each branch lacks helps nobody. */
    private static boolean echo(Error error) {
        return ECHOES.contains(error.getKeyword()) || error.getEvaluationPath().toString().contains("/oneOf/");
    }

    private static String message(Error error) {
        if (!error.getKeyword().equals("oneOf")) {
            return error.getMessage();
        }
        var needed = new ArrayList<String>();
        error.getSchemaNode().forEach(branch -> branch.path("required").forEach(key -> needed.add(key.asString())));
        return "give exactly one of: " + String.join(", ", needed);
    }

    private static JsonNode place(JsonNode tree, Error error) {
        JsonNode node = error.getInstanceNode() == null ? tree : error.getInstanceNode();
        String property = error.getProperty();
        return property != null && node.has(property) ? node.get(property) : node;
    }

    private static Schema load(String path) {
        try (InputStream in = Shape.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException(path + " is not on the class path");
            }
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(in,
                    InputFormat.JSON);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
