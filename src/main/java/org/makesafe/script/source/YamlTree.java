package org.makesafe.script.source;

import com.networknt.schema.serialization.node.LocationJsonNodeFactoryFactory;
import com.networknt.schema.utils.JsonNodes;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.makesafe.script.source.Problem.Code;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;

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
                    "A file holds at most %d bytes; this has %d.".formatted(MAX_BYTES, bytes.length));
            return Optional.empty();
        }
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return plain(text, at) ? tree(text, at) : Optional.empty();
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

    private static Optional<JsonNode> tree(String text, Whereabouts at) {
        JsonNode tree = JsonNodes.readTree(YAML, text, LocationJsonNodeFactoryFactory.getInstance());
        if (tree.isMissingNode() || tree.isNull()) {
            at.problem(0, 0, Code.NOT_YAML, "The file is empty.");
            return Optional.empty();
        }
        return Optional.of(tree);
    }

    /** Whether it is YAML without anchors; the low-level parser knows best where it is not. */
    private static boolean plain(String text, Whereabouts at) {
        boolean plain = true;
        try {
            for (Event event : new Parse(LoadSettings.builder().build()).parseString(text)) {
                if (event instanceof NodeEvent node && node.getAnchor().isPresent()) {
                    problem(node.getStartMark(), at, Code.ANCHOR,
                            "Anchors and aliases are not used here: write it out.");
                    plain = false;
                }
            }
        } catch (MarkedYamlEngineException e) {
            problem(e.getProblemMark(), at, Code.NOT_YAML, e.getProblem());
            return false;
        }
        return plain;
    }

    private static void problem(Optional<Mark> mark, Whereabouts at, Code code, String message) {
        at.problem(mark.map(m -> m.getLine() + 1).orElse(0), mark.map(m -> m.getColumn() + 1).orElse(0), code, message);
    }
}
