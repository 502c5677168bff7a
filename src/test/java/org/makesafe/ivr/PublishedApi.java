package org.makesafe.ivr;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Twilio's own description of its API: says whether a request is one that it offers, field by field. */
final class PublishedApi {
    private final JsonNode description;

    PublishedApi() throws IOException {
        try (var file = new ClassPathResource("twilio/api-v2010.json").getInputStream()) {
            this.description = JsonMapper.shared().readTree(file);
        }
    }

    /** The fields of a request, once it is known to fit the operation at this path. */
    Map<String, List<String>> fitting(LoggedRequest request, String path) {
        assertThat(request.getMethod().value()).isEqualTo("POST");
        assertThat(request.getUrl()).matches(path.replace(".", "\\.").replaceAll("\\{\\w+}", "\\\\w{34}"));
        assertThat(request.header("Content-Type").firstValue()).isEqualTo("application/x-www-form-urlencoded");
        var form = description.path("paths").path(path).path("post").path("requestBody").path("content")
                .path("application/x-www-form-urlencoded").path("schema");
        assertThat(form.path("properties").size()).as("the description has %s", path).isPositive();
        var fields = fields(request.getBodyAsString());
        form.path("required").forEach(name -> assertThat(fields).containsKey(name.asString()));
        fields.forEach((name, values) -> {
            var property = form.path("properties").path(name);
            assertThat(property.isMissingNode()).as("a field %s", name).isFalse();
            if (!property.path("type").asString("").equals("array"))
                assertThat(values).as(name).hasSize(1);
            values.forEach(value -> fits(name, value, resolved(property)));
        });
        return fields;
    }

    private JsonNode resolved(JsonNode property) {
        var reference = property.path("$ref").asString("");
        return reference.isEmpty() ? property : description.at(reference.substring(1));
    }

    private static void fits(String name, String value, JsonNode property) {
        var allowed = new ArrayList<String>();
        property.path("enum").forEach(one -> allowed.add(one.asString()));
        if (!allowed.isEmpty())
            assertThat(allowed).as(name).contains(value);
        if (property.path("type").asString("").equals("integer"))
            assertThat(value).as(name).matches("\\d+");
        if (property.path("format").asString("").equals("uri"))
            assertThat(URI.create(value).isAbsolute()).as(name).isTrue();
    }

    private static Map<String, List<String>> fields(String body) {
        var fields = new LinkedHashMap<String, List<String>>();
        for (var pair : body.split("&")) {
            var parts = pair.split("=", 2);
            fields.computeIfAbsent(URLDecoder.decode(parts[0], UTF_8), name -> new ArrayList<>())
                    .add(URLDecoder.decode(parts[1], UTF_8));
        }
        return fields;
    }
}
