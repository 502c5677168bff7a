package org.makesafe.access;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.Filter;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.makesafe.web.DemoService;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Walks every mapping there is at run time, so that a new page or endpoint without a rule fails here. */
@DemoService
class AccessRulesTest {
    /** A request that some mapping answers. */
    private record Way(HttpMethod method, String path) {}

    private final List<RequestMappingHandlerMapping> mappings;
    private final AccessRules rules;
    private final WebApplicationContext context;

    AccessRulesTest(@Autowired List<RequestMappingHandlerMapping> mappings, @Autowired AccessRules rules,
            @Autowired WebApplicationContext context) {
        this.mappings = mappings;
        this.rules = rules;
        this.context = context;
    }

    @Test
    void everyMappingHasARule() {
        assertThat(ways()).isNotEmpty()
                .allSatisfy(way -> assertThat(rules.deciding(way.method, way.path)).as(way.toString()).isPresent());
    }

    @Test
    void everyRoleGetsWhereItsRulesLetItAndNowhereElse() throws Exception {
        for (var way : ways()) {
            for (var role : Role.values())
                assertThat(admits(way, role)).as("%s for %s", way, role).isEqualTo(allowed(way, role));
            assertThat(admits(way, null)).as("%s for nobody", way).isEqualTo(allowed(way, null));
        }
    }

    @Test
    void theTableSaysWhatItWasAgreedToSay() {
        assertThat(roles("GET", "/calls")).containsExactly(Role.HANDLER);
        for (String path : List.of("/calls/next", "/calls/1/ring-back", "/calls/1/put-through", "/calls/1/confirm")) {
            assertThat(roles("POST", path)).as(path).containsExactly(Role.HANDLER);
        }
        assertThat(roles("GET", "/calls/waiting")).containsExactly(Role.HANDLER);
        assertThat(roles("POST", "/calls/heard")).containsExactly(Role.HANDLER);
        assertThat(roles("POST", "/calls/1/answers/age")).containsExactly(Role.HANDLER);
        assertThat(roles("GET", "/calls/1/record")).containsExactly(Role.HANDLER, Role.SUPERVISOR);
        assertThat(roles("GET", "/calls/1/record/print")).containsExactly(Role.HANDLER, Role.SUPERVISOR);
        assertThat(roles("GET", "/calls/1/record.pdf")).containsExactly(Role.HANDLER, Role.SUPERVISOR);
        assertThat(roles("POST", "/calls/1/record/addendum")).containsExactly(Role.HANDLER, Role.SUPERVISOR);
        assertThat(roles("GET", "/calls/1/hand-off")).containsExactly(Role.HANDLER, Role.SUPERVISOR);
        assertThat(roles("POST", "/calls/1/hand-off")).containsExactly(Role.HANDLER);
        assertThat(roles("GET", "/my/scores")).containsExactly(Role.HANDLER);
        assertThat(roles("GET", "/records")).containsExactly(Role.SUPERVISOR);
        assertThat(roles("GET", "/reviews")).containsExactly(Role.SUPERVISOR);
        assertThat(roles("GET", "/reviews/agreement")).containsExactly(Role.SUPERVISOR);
        assertThat(roles("POST", "/reviews/1")).containsExactly(Role.HANDLER, Role.SUPERVISOR);
        assertThat(roles("GET", "/my/reviews")).containsExactly(Role.HANDLER);
        for (String path : List.of("/reviews/1/tasks", "/reviews/1/outcome", "/reviews/1/lesson",
                "/lessons/1/withdraw")) {
            assertThat(roles("POST", path)).as(path).containsExactly(Role.SUPERVISOR);
        }
        assertThat(roles("POST", "/tasks/1/done")).containsExactly(Role.HANDLER, Role.SUPERVISOR);
        assertThat(roles("GET", "/lessons")).containsExactly(Role.values());
        assertThat(roles("GET", "/rehearsal")).containsExactly(Role.HANDLER);
        assertThat(roles("POST", "/rehearsal/scenarios/1")).containsExactly(Role.HANDLER);
        assertThat(roles("GET", "/rehearsal/calls/1")).containsExactly(Role.HANDLER, Role.SUPERVISOR);
        assertThat(roles("GET", "/rehearsal/handlers")).containsExactly(Role.SUPERVISOR);
        assertThat(roles("GET", "/api/v1/calls")).containsExactly(Role.HANDLER, Role.SUPERVISOR);
        assertThat(roles("POST", "/api/v1/calls")).containsExactly(Role.HANDLER);
        assertThat(roles("GET", "/api/v1/calls/1/journal")).containsExactly(Role.HANDLER, Role.SUPERVISOR);
        assertThat(roles("PUT", "/api/v1/calls/1/grade")).containsExactly(Role.HANDLER);
        assertThat(roles("PUT", "/api/v1/calls/1/danger")).containsExactly(Role.HANDLER);
        assertThat(roles("GET", "/api/v1/scripts")).containsExactly(Role.values());
        assertThat(roles("POST", "/api/v1/scripts")).isEmpty();
        assertThat(roles("POST", "/twilio/voice/incoming")).containsExactly(Role.values());
        assertThat(AccessRules.production().deciding(HttpMethod.GET, "/v3/api-docs")).isEmpty();
        assertThat(AccessRules.production().deciding(HttpMethod.GET, "/phone")).isEmpty();
        assertThat(AccessRules.production().deciding(HttpMethod.POST, "/phone/api/2010-04-01")).isEmpty();
    }

    @Test
    void whatNoRuleNamesIsRefused() throws Exception {
        for (var role : Role.values())
            assertThat(admits(new Way(HttpMethod.GET, "/nobody/thought/of/this"), role)).isFalse();
    }

    private List<Way> ways() {
        var ways = new ArrayList<Way>();
        for (var mapping : mappings)
            mapping.getHandlerMethods().keySet().forEach(info -> {
                var methods = info.getMethodsCondition().getMethods();
                for (var pattern : info.getPatternValues()) {
                    var path = pattern.replaceAll("\\{[^/]*}", "1").replace("**", "1").replace("*", "1");
                    if (methods.isEmpty())
                        ways.add(new Way(HttpMethod.GET, path));
                    methods.forEach(method -> ways.add(new Way(method.asHttpMethod(), path)));
                }
            });
        return ways;
    }

    private boolean admits(Way way, @Nullable Role role) throws IOException, ServletException {
        var request = new MockHttpServletRequest(Objects.requireNonNull(context.getServletContext()),
                way.method.name(), way.path);
        request.setServletPath(way.path);
        if (role != null)
            request = SecurityMockMvcRequestPostProcessors.user("someone").authorities(List.of(role::authority))
                    .postProcessRequest(request);
        request = SecurityMockMvcRequestPostProcessors.csrf().postProcessRequest(request);
        var chain = new MockFilterChain();
        context.getBean("springSecurityFilterChain", Filter.class).doFilter(request, new MockHttpServletResponse(),
                chain);
        return chain.getRequest() != null;
    }

    private boolean allowed(Way way, @Nullable Role role) {
        var rule = rules.deciding(way.method, way.path);
        return rule.isPresent() && switch (rule.get().who()) {
            case AccessRule.Who.Anyone() -> true;
            case AccessRule.Who.SignedIn() -> role != null;
            case AccessRule.Who.AnyOf(var roles) -> role != null && roles.contains(role);
        };
    }

    private Set<Role> roles(String method, String path) {
        var admitted = EnumSet.noneOf(Role.class);
        for (var role : Role.values())
            if (allowed(new Way(HttpMethod.valueOf(method), path), role))
                admitted.add(role);
        return admitted;
    }
}
