package org.makesafe.access;

import static org.makesafe.access.AccessRule.only;
import static org.makesafe.access.AccessRule.open;
import static org.makesafe.access.AccessRule.signedIn;
import static org.makesafe.access.Role.ADMIN;
import static org.makesafe.access.Role.AUTHOR;
import static org.makesafe.access.Role.HANDLER;
import static org.makesafe.access.Role.SUPERVISOR;
import static org.springframework.http.HttpMethod.GET;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * The one table of who may do what. The first rule that fits decides; what no rule fits is refused, and a test fails for a mapping
 * that no rule covers. A new page or endpoint gets its line here, above any wider pattern.
 */
final class AccessRules {
    private static final List<AccessRule> ALWAYS = List.of(
            open("/login"),
            open("/assets/**"),
            open("/accessibility"),
            open("/help"),
            open("/language"),
            open("/actuator/health/**"),
            open("/error"),
            open("/twilio/**"),
            only("/actuator/info", ADMIN),
            signedIn("/"),

            only("/calls/*/record", HANDLER, SUPERVISOR).on(GET),
            only("/calls/*/record/**", HANDLER, SUPERVISOR),
            only("/calls/*/record.pdf", HANDLER, SUPERVISOR).on(GET),
            only("/calls/*/hand-off", HANDLER, SUPERVISOR).on(GET),
            only("/calls/heard", HANDLER),
            only("/calls/**", HANDLER),
            only("/telephone", HANDLER, SUPERVISOR),
            only("/records/**", SUPERVISOR),
            only("/board/**", SUPERVISOR),
            only("/reviews", SUPERVISOR),
            only("/reviews/agreement", SUPERVISOR),
            only("/reviews/*", HANDLER, SUPERVISOR),
            only("/reviews/**", SUPERVISOR),
            only("/my/reviews", HANDLER),
            only("/my/scores", HANDLER),
            only("/tasks/**", HANDLER, SUPERVISOR),
            signedIn("/lessons").on(GET),
            only("/lessons/**", SUPERVISOR),
            only("/rehearsal/handlers", SUPERVISOR).on(GET),
            only("/rehearsal/calls/*", HANDLER, SUPERVISOR).on(GET),
            only("/rehearsal/**", HANDLER),
            only("/insight/**", SUPERVISOR),
            only("/author/**", AUTHOR),

            only("/api/v1/calls", HANDLER, SUPERVISOR).on(GET),
            only("/api/v1/calls/*", HANDLER, SUPERVISOR).on(GET),
            only("/api/v1/calls/*/journal", HANDLER, SUPERVISOR).on(GET),
            only("/api/v1/calls/**", HANDLER),
            signedIn("/api/v1/scripts/**").on(GET));

    private static final List<AccessRule> DEMO = List.of(
            open("/phone/**"),
            open("/v3/api-docs/**"),
            open("/v3/api-docs.yaml"),
            open("/swagger-ui/**"),
            open("/swagger-ui.html"));

    private final List<AccessRule> rules;

    private AccessRules(List<AccessRule> rules) {
        this.rules = rules;
    }

    static AccessRules production() {
        return new AccessRules(ALWAYS);
    }

    static AccessRules demo() {
        return new AccessRules(Stream.concat(ALWAYS.stream(), DEMO.stream()).toList());
    }

    List<AccessRule> inOrder() {
        return rules;
    }

    /** The rule that decides about a request, empty if none does and so it is refused. */
    Optional<AccessRule> deciding(HttpMethod method, String path) {
        var container = PathContainer.parsePath(path);
        return rules.stream()
                .filter(rule -> rule.method() == null || rule.method().equals(method))
                .filter(rule -> PathPatternParser.defaultInstance.parse(rule.pattern()).matches(container))
                .findFirst();
    }
}
