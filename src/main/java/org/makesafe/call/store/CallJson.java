package org.makesafe.call.store;

import java.util.List;
import java.util.UUID;
import org.makesafe.call.record.Call;
import org.makesafe.call.record.Fact;
import org.makesafe.script.QuestionKey;
import org.makesafe.script.Value;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.KeyDeserializer;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.node.ObjectNode;

/** Calls and facts as JSON, with personal answers sealed on the way in and opened on the way out. */
@Component
class CallJson {
    private static final String PERSONAL = "personal";
    private static final String SEALED = "sealed";
    /** The parts of an answer that can hold what identifies the caller. */
    private static final List<String> PRIVATE_PARTS = List.of("value", "note", "shown");
    private final JsonMapper mapper = JsonMapper.builder().addModule(values()).build();
    private final Seal seal;

    CallJson(Seal seal) {
        this.seal = seal;
    }

    String write(Call call) {
        return mapper.writeValueAsString(sealed(call.id(), mapper.valueToTree(call)));
    }

    Call readCall(UUID id, String json) {
        return mapper.treeToValue(opened(id, mapper.readTree(json)), Call.class);
    }

    String write(UUID call, Fact fact) {
        // Written as a Fact, not as its own class, so that the name of the fact goes with it.
        JsonNode tree = mapper.readTree(mapper.writerFor(Fact.class).writeValueAsString(fact));
        return mapper.writeValueAsString(sealed(call, tree));
    }

    Fact readFact(UUID call, String json) {
        return mapper.treeToValue(opened(call, mapper.readTree(json)), Fact.class);
    }

    private JsonNode sealed(UUID call, JsonNode node) {
        if (node instanceof ObjectNode object && object.path(PERSONAL).asBoolean(false)) {
            ObjectNode parts = mapper.createObjectNode();
            PRIVATE_PARTS.stream().filter(object::has).forEach(name -> parts.set(name, object.remove(name)));
            object.put(SEALED, seal.seal(call, mapper.writeValueAsString(parts)));
        } else {
            node.forEach(child -> sealed(call, child));
        }
        return node;
    }

    private JsonNode opened(UUID call, JsonNode node) {
        if (node instanceof ObjectNode object && object.has(SEALED) && object.path(PERSONAL).asBoolean(false)) {
            var parts = mapper.readTree(seal.open(call, object.remove(SEALED).asString()));
            parts.properties().forEach(e -> object.set(e.getKey(), e.getValue()));
        } else {
            node.forEach(child -> opened(call, child));
        }
        return node;
    }

    private static SimpleModule values() {
        var module = new SimpleModule();
        module.addSerializer(Value.class, new ValueSerializer<>() {
            @Override
            public void serialize(Value value, JsonGenerator out, SerializationContext context) {
                switch (value) {
                    case Value.Words(var text) -> out.writeString(text);
                    case Value.Several(var ids) -> out.writePOJO(ids);
                    case Value.Fields(var byId) -> out.writePOJO(byId);
                }
            }
        });
        module.addDeserializer(Value.class, new ValueDeserializer<>() {
            @Override
            public Value deserialize(JsonParser in, DeserializationContext context) {
                return switch (in.currentToken()) {
                    case START_ARRAY -> new Value.Several(in.readValueAs(new TypeReference<List<String>>() {
                    }));
                    case START_OBJECT ->
                        new Value.Fields(in.readValueAs(new TypeReference<java.util.LinkedHashMap<String, String>>() {
                        }));
                    default -> new Value.Words(in.getString());
                };
            }
        });
        module.addSerializer(QuestionKey.class, new ValueSerializer<>() {
            @Override
            public void serialize(QuestionKey key, JsonGenerator out, SerializationContext context) {
                out.writeString(key.toString());
            }
        });
        module.addDeserializer(QuestionKey.class, new ValueDeserializer<>() {
            @Override
            public QuestionKey deserialize(JsonParser in, DeserializationContext context) {
                return QuestionKey.parse(in.getString());
            }
        });
        module.addKeyDeserializer(QuestionKey.class, new KeyDeserializer() {
            @Override
            public Object deserializeKey(String key, DeserializationContext context) {
                return QuestionKey.parse(key);
            }
        });
        return module;
    }
}
