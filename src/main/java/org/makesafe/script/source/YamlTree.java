package org.makesafe.script.source;

import com.networknt.schema.serialization.node.LocationJsonNodeFactoryFactory;
import com.networknt.schema.utils.JsonNodes;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.makesafe.script.source.Problem.Code;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLParser;

/** Parses YAML strictly: bounded, UTF-8, no duplicate keys, no anchors or aliases, every node with its place. */
final class YamlTree {
    static final int MAX_BYTES = 1_000_000;
    private static final int MAX_DEPTH = 40;
    private static final YAMLMapper YAML = YAMLMapper.builder(YAMLFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(MAX_DEPTH).build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build()).build();

    private YamlTree() {}

    static Optional<JsonNode> parse(byte[] bytes, Whereabouts at) {
        if (bytes.length > MAX_BYTES) {
            at.problem(0, 0, Code.TOO_LARGE,
                    "A script file holds at most %d bytes; this has %d.".formatted(MAX_BYTES, bytes.length));
            return Optional.empty();
        }
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return refuseAnchors(text, at) ? Optional.empty() : Optional.of(tree(text));
        } catch (CharacterCodingException e) {
            at.problem(0, 0, Code.NOT_UTF8, "The file is not UTF-8 text.");
        } catch (JacksonException e) {
            var place = e.getLocation();
            String message = e.getOriginalMessage().lines().findFirst().orElse("This is not YAML.");
            at.problem(place == null ? 0 : place.getLineNr(), place == null ? 0 : place.getColumnNr(), Code.NOT_YAML,
                    message);
        }
        return Optional.empty();
    }

    private static JsonNode tree(String text) {
        return JsonNodes.readTree(YAML, text, LocationJsonNodeFactoryFactory.getInstance());
    }

    private static boolean refuseAnchors(String text, Whereabouts at) {
        boolean found = false;
        try (YAMLParser parser = (YAMLParser) YAML.createParser(text)) {
            while (parser.nextToken() != null) {
                if (parser.isCurrentAlias() || parser.getObjectId() != null) {
                    var place = parser.currentTokenLocation();
                    at.problem(place.getLineNr(), place.getColumnNr(), Code.ANCHOR,
                            "Anchors and aliases are not used in scripts: write it out.");
                    found = true;
                }
            }
        }
        return found;
    }
}
