package org.makesafe.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

class OpenApiTest extends ServedTest {
    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Test
    void theDocumentListsEveryEndpointWithItsProblems() {
        Door.Reply reply = handler().get("/v3/api-docs");
        assertThat(reply.status()).isEqualTo(200);
        JsonNode document = reply.json();
        assertThat(document.at("/info/title").asString()).isEqualTo("Makesafe");
        assertThat(document.at("/components/securitySchemes").propertyNames()).contains("basic", "bearer");
        assertThat(document.at("/components/schemas").propertyNames()).contains("Call", "Question", "Answer",
                "Problem", "TelephoneLine");
        var described = new TreeSet<String>();
        document.get("paths").properties().forEach(path -> path.getValue().properties().forEach(operation -> {
            String name = operation.getKey().toUpperCase(java.util.Locale.ROOT) + " " + path.getKey();
            described.add(name);
            assertThat(operation.getValue().path("summary").asString("")).as(name).isNotBlank();
            assertThat(operation.getValue().get("responses").propertyNames()).as(name).contains("400", "401", "403");
            assertThat(operation.getValue().path("parameters").valueStream().map(p -> p.get("name").asString()))
                    .as(name).doesNotHaveDuplicates().doesNotContain("step", "submission", "officer");
            if (path.getKey().contains("{id}")) {
                assertThat(operation.getValue().get("responses").propertyNames()).as(name).contains("404");
            }
        }));
        var served = new TreeSet<String>();
        requestMappingHandlerMapping.getHandlerMethods().forEach((mapping, method) -> {
            if (method.getBeanType().getPackageName().equals("org.makesafe.api")) {
                mapping.getMethodsCondition().getMethods().forEach(
                        verb -> mapping.getPatternValues().forEach(pattern -> served.add(verb + " " + pattern)));
            }
        });
        assertThat(described).isEqualTo(served).hasSize(14);
    }

    @Test
    void theReadingPageIsThereInTheDemo() {
        assertThat(handler().get("/swagger-ui/index.html").status()).isEqualTo(200);
    }
}
