package org.makesafe.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.makesafe.web.Browser;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseBuilder;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseType;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.test.context.ActiveProfiles;

/** Production's doors, with an identity provider and a database that are only pretended. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = {
        "spring.datasource.url=jdbc:postgresql://x/x",
        "spring.datasource.username=x", "spring.datasource.password=x",
        "makesafe.encryption.key=AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=",
        "spring.security.oauth2.client.provider.makesafe.issuer-uri=https://id.example",
        "spring.security.oauth2.client.registration.makesafe.client-id=makesafe",
        "spring.security.oauth2.client.registration.makesafe.client-secret=x",
        "spring.security.oauth2.resourceserver.jwt.issuer-uri=https://id.example"})
@ActiveProfiles("production")
class ProductionSignInTest {
    @LocalServerPort
    int port;

    @Test
    void thereAreNoDemoUsers(@Autowired ObjectProvider<UserDetailsService> users) {
        assertThat(users.stream()).isEmpty();
        try (var browser = new Browser(port)) {
            var demo = browser.get("/api/v1/calls", "Authorization", "Basic aGFuZGxlcjptYWtlc2FmZQ==");
            assertThat(demo.statusCode()).isEqualTo(401);
            assertThat(demo.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
            assertThat(browser.get("/v3/api-docs").statusCode()).isNotEqualTo(200);
        }
    }

    @Test
    void officersAreSentToTheirForcesIdentityProvider() {
        try (var browser = new Browser(port)) {
            assertThat(browser.page("/login").select("a.govuk-button").attr("href"))
                    .isEqualTo("/oauth2/authorization/makesafe");
            assertThat(browser.get("/oauth2/authorization/makesafe").headers().firstValue("Location"))
                    .hasValueSatisfying(to -> assertThat(to).startsWith("https://id.example/authorize?"));
        }
    }

    @Test
    void bearerTokensOpenTheApiAsFarAsTheirRolesGo() {
        try (var browser = new Browser(port)) {
            assertThat(browser.get("/api/v1/calls", "Authorization", "Bearer forged").statusCode()).isEqualTo(401);
            assertThat(browser.get("/api/v1/calls", "Authorization", "Bearer author").statusCode()).isEqualTo(403);
            assertThat(browser.get("/api/v1/calls", "Authorization", "Bearer handler").statusCode())
                    .isNotIn(401, 403);
        }
    }

    @Test
    void aTokenWhoseOfficerIdIsTooLongToKeepIsRefusedWithACode() {
        try (var browser = new Browser(port)) {
            var answer = browser.get("/api/v1/calls", "Authorization", "Bearer long");
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.body()).contains("\"code\":\"NO_OFFICER_ID\"", "longer than 100 characters");
        }
    }

    @Test
    void anAccountWhoseOfficerIdIsTooLongToKeepIsRefusedAtSignInAndToldWhy(
            @Autowired ClientRegistrationRepository providers) throws Exception {
        var provider = Objects.requireNonNull(providers.findByRegistrationId("makesafe"));
        Instant now = Instant.EPOCH;
        var access = new OAuth2AccessToken(OAuth2AccessToken.TokenType.BEARER, "x", now, now.plusSeconds(60));
        var id = new OidcIdToken("x", now, now.plusSeconds(60), Map.of("sub", "x".repeat(101)));
        var officers = new OfficerFromOidc(new OfficerClaims(new OidcProperties("roles", "sub")));

        var refused = catchThrowableOfType(NoOfficerId.class,
                () -> officers.loadUser(new OidcUserRequest(provider, access, id)));
        var response = new MockHttpServletResponse();
        ProductionSignIn.failures().onAuthenticationFailure(new MockHttpServletRequest(), response, refused);

        try (var browser = new Browser(port)) {
            assertThat(browser.page(String.valueOf(response.getRedirectedUrl())).select(".govuk-error-message").text())
                    .contains("longer than 100 characters");
            assertThat(browser.page("/login?error").select(".govuk-error-message").text())
                    .contains("Your sign-in did not work");
        }
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Pretended {
        @Bean
        DataSource database() {
            return new EmbeddedDatabaseBuilder().setType(EmbeddedDatabaseType.H2)
                    .setName("production;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH").build();
        }

        @Bean
        ClientRegistrationRepository provider() {
            return new InMemoryClientRegistrationRepository(
                    ClientRegistration.withRegistrationId("makesafe").clientId("makesafe").clientSecret("x")
                            .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                            .redirectUri("{baseUrl}/login/oauth2/code/{registrationId}").scope("openid")
                            .authorizationUri("https://id.example/authorize").tokenUri("https://id.example/token")
                            .jwkSetUri("https://id.example/keys").build());
        }

        @Bean
        JwtDecoder tokens() {
            return token -> {
                if (token.equals("forged"))
                    throw new BadJwtException("forged");
                String officer = token.equals("long") ? "x".repeat(101) : "PC1";
                return new Jwt(token, null, null, Map.of("alg", "none"),
                        Map.of("sub", officer, "roles", List.of(token)));
            };
        }
    }
}
