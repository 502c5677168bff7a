package org.makesafe.script.source;

import com.networknt.schema.serialization.node.LocationJsonNodeFactoryFactory;
import com.networknt.schema.utils.JsonNodes;
import java.util.Optional;
import org.makesafe.script.source.Problem.Code;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Parses YAML strictly: plain text, plain events, no duplicate keys, every node with its place. */
final class YamlTree {
    private static final YAMLMapper YAML = YAMLMapper
            .builder(YAMLFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build()).build();

    private YamlTree() {}

    static Optional<JsonNode> parse(byte[] bytes, Whereabouts at) {
        return PlainText.of(bytes, at).filter(text -> PlainEvents.are(text, at)).flatMap(text -> tree(text, at));
    }

    private static Optional<JsonNode> tree(String text, Whereabouts at) {
        try {
            JsonNode tree = JsonNodes.readTree(YAML, text, LocationJsonNodeFactoryFactory.getInstance());
            if (tree.isMissingNode() || tree.isNull()) {
                at.problem(0, 0, Code.NOT_YAML, "The file is empty.");
                return Optional.empty();
            }
            return Optional.of(tree);
        } catch (JacksonException e) {
            var place = e.getLocation();
            String message = e.getOriginalMessage().lines().findFirst().orElse("This is not YAML.");
            at.problem(place == null ? 0 : place.getLineNr(), place == null ? 0 : place.getColumnNr(), Code.NOT_YAML,
                    message);
            return Optional.empty();
        }
    }
}
