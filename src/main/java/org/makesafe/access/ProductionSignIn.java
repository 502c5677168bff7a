package org.makesafe.access;

import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.ExceptionMappingAuthenticationFailureHandler;

/** Production: the force's own identity provider signs officers in, and its bearer tokens open the API. */
@Configuration(proxyBeanMethods = false)
@Profile("production")
class ProductionSignIn implements SignIn {
    private final OfficerClaims claims;

    ProductionSignIn(OidcProperties oidc) {
        this.claims = new OfficerClaims(oidc);
    }

    @Bean
    static AccessRules productionRules() {
        return AccessRules.production();
    }

    @Override
    public void toPages(HttpSecurity http) {
        http.oauth2Login(login -> login.loginPage("/login").failureHandler(failures())
                .userInfoEndpoint(endpoint -> endpoint.oidcUserService(new OfficerFromOidc(claims))));
    }

    /** Back to the sign-in page, which says why where that can be put right. */
    static AuthenticationFailureHandler failures() {
        var failures = new ExceptionMappingAuthenticationFailureHandler();
        failures.setDefaultFailureUrl("/login?error");
        failures.setExceptionMappings(Map.of(NoOfficerId.class.getName(), SignInController.NO_OFFICER));
        return failures;
    }

    @Override
    public void toApi(HttpSecurity http, ApiRefusals refusals) {
        http.oauth2ResourceServer(server -> server.authenticationEntryPoint(refusals)
                .accessDeniedHandler(refusals)
                .jwt(jwt -> jwt.jwtAuthenticationConverter(new OfficerFromToken(claims))));
    }
}
