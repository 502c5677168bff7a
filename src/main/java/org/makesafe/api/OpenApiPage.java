package org.makesafe.api;

import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.media.UUIDSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.Arrays;
import org.makesafe.call.Submission;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.method.HandlerMethod;

/** Describes this door for programs and their authors: what several endpoints have in common is said once, here. */
@Configuration(proxyBeanMethods = false)
class OpenApiPage {
    private static final String ABOUT = """
            Guided call taking for Operation Makesafe calls to 101. Every step answers with the call as it then stands, and with \
            its version as ETag. Whatever is not done is answered by a problem (RFC 9457) whose code never changes.""";

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Submission.class);
    }

    @Bean
    OpenAPI describedDoor() {
        var components = new Components()
                .addSchemas("Problem",
                        ModelConverters.getInstance(true).readAllAsResolvedSchema(Problem.class).schema)
                .addSecuritySchemes("basic", scheme("basic", "In the demo: its users, such as handler."))
                .addSecuritySchemes("bearer", scheme("bearer", "In production: a token of the identity provider."));
        return new OpenAPI().components(components)
                .addSecurityItem(new SecurityRequirement().addList("basic"))
                .addSecurityItem(new SecurityRequirement().addList("bearer"))
                .info(new Info().title("Makesafe").version("1").description(ABOUT).license(new License()
                        .name("Apache-2.0").url("https://www.apache.org/licenses/LICENSE-2.0")));
    }

    @Bean
    OperationCustomizer inCommon() {
        return (operation, handler) -> {
            problem(operation, "400", "Something in the request is missing or can't be read");
            problem(operation, "401", "Not signed in");
            problem(operation, "403", "The role does not allow this");
            if (isStep(handler)) {
                step(operation);
            }
            if (operation.getParameters() != null
                    && operation.getParameters().stream().anyMatch(p -> p.getName().equals("id"))) {
                problem(operation, "404", "There is no such call");
            }
            if (handler.getMethod().getReturnType() == ResponseEntity.class) {
                operation.getResponses().entrySet().stream().filter(e -> e.getKey().startsWith("2"))
                        .forEach(e -> e.getValue().addHeaderObject(HttpHeaders.ETAG,
                                new Header().description("The call's version").schema(new StringSchema())));
            }
            return operation;
        };
    }

    private static void step(Operation operation) {
        operation.addParametersItem(new Parameter().in("path").name("id").required(true).schema(new UUIDSchema()))
                .addParametersItem(
                        header(HttpHeaders.IF_MATCH, "The version the step rests on; any without it", "\"7\""))
                .addParametersItem(header(Step.KEY, "Names the step: sent twice, it happens once", "6f1c0f6e"));
        problem(operation, "412", "The call has moved on since the version in If-Match");
        problem(operation, "422", "Refused, and nothing changed: the code says why");
    }

    private static boolean isStep(HandlerMethod handler) {
        return Arrays.stream(handler.getMethodParameters()).anyMatch(p -> p.getParameterType() == Submission.class);
    }

    private static SecurityScheme scheme(String name, String about) {
        return new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme(name).description(about);
    }

    private static Parameter header(String name, String about, String example) {
        return new Parameter().in("header").name(name).description(about).example(example).schema(new StringSchema());
    }

    private static void problem(Operation operation, String status, String about) {
        var schema = new Schema<Object>().$ref("#/components/schemas/Problem");
        operation.getResponses().addApiResponse(status, new ApiResponse().description(about).content(
                new Content().addMediaType("application/problem+json", new MediaType().schema(schema))));
    }
}
