package org.makesafe.access;

import jakarta.servlet.DispatcherType;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.DelegatingAuthenticationEntryPoint;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.logout.HeaderWriterLogoutHandler;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.header.writers.ClearSiteDataHeaderWriter;
import org.springframework.security.web.savedrequest.CookieRequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestHeaderRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcherEntry;

/** The doors: assets and the API keep no session; the session of the pages holds the sign-in and nothing else. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({ DemoProperties.class, OidcProperties.class})
class Security {
    private final AccessRules rules;
    private final SignIn signIn;

    Security(AccessRules rules, SignIn signIn) {
        this.rules = rules;
        this.signIn = signIn;
    }

    /**
     * Assets and health: no session and no cookie, for caches keep what is sent here. Twilio's webhooks, and the practice
     * phone's stand-in for Twilio's own interface: who sent them is proved each time anew.
     */
    @Bean
    @Order(0)
    SecurityFilterChain unattended(HttpSecurity http) {
        return http.securityMatcher("/assets/**", "/actuator/health/**", "/twilio/**", "/phone/api/**")
                .authorizeHttpRequests(this::apply)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(CsrfConfigurer::disable)
                .requestCache(cache -> cache.disable())
                .build();
    }

    @Bean
    @Order(1)
    SecurityFilterChain apiDoor(HttpSecurity http, ApiRefusals refusals) {
        http.securityMatcher("/api/**")
                .authorizeHttpRequests(this::apply)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(CsrfConfigurer::disable)
                .requestCache(cache -> cache.disable())
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(refusals).accessDeniedHandler(refusals));
        signIn.toApi(http, refusals);
        return http.build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain pagesDoor(HttpSecurity http) {
        http.authorizeHttpRequests(this::apply)
                .csrf(csrf -> csrf.spa().csrfTokenRepository(tokens()))
                .requestCache(cache -> cache.requestCache(new CookieRequestCache()))
                .exceptionHandling(handling -> handling.authenticationEntryPoint(toSignIn()))
                .logout(logout -> logout.logoutSuccessUrl("/login?out").deleteCookies("makesafe")
                        .addLogoutHandler(clearsStorage()));
        signIn.toPages(http);
        return http.build();
    }

    /** The browser forgets what was typed and not sent; it heeds this over HTTPS alone, elsewhere our script forgets it. */
    static LogoutHandler clearsStorage() {
        return new HeaderWriterLogoutHandler(
                new ClearSiteDataHeaderWriter(ClearSiteDataHeaderWriter.Directive.STORAGE));
    }

    /** In a cookie that our script reads, so that a page outlives signing in again in another tab. */
    private static CsrfTokenRepository tokens() {
        var cookie = CookieCsrfTokenRepository.withHttpOnlyFalse();
        cookie.setCookieCustomizer(made -> made.sameSite("Lax"));
        return cookie;
    }

    /** A page goes to sign-in; htmx is told so instead, and what was typed stays where it is. */
    private static AuthenticationEntryPoint toSignIn() {
        return new DelegatingAuthenticationEntryPoint(
                new LoginUrlAuthenticationEntryPoint("/login"),
                List.of(
                        new RequestMatcherEntry<AuthenticationEntryPoint>(
                                new RequestHeaderRequestMatcher("HX-Request"),
                                new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED))));
    }

    private void apply(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
        var paths = PathPatternRequestMatcher.withDefaults();
        requests.dispatcherTypeMatchers(DispatcherType.ASYNC).permitAll();
        for (var rule : rules.inOrder()) {
            var path = requests.requestMatchers(
                    rule.method() == null
                            ? paths.matcher(rule.pattern())
                            : paths.matcher(rule.method(), rule.pattern()));
            switch (rule.who()) {
                case AccessRule.Who.Anyone() -> path.permitAll();
                case AccessRule.Who.SignedIn() -> path.authenticated();
                case AccessRule.Who.AnyOf(var roles) ->
                    path.hasAnyAuthority(roles.stream().map(Role::authority).toArray(String[]::new));
            }
        }
        requests.anyRequest().denyAll();
    }
}
