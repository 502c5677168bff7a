package org.makesafe.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.writers.ContentSecurityPolicyHeaderWriter;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;

/**
 * Tells browsers to run and load only what this service itself serves, and to keep no copy of a page. Assets set their own caching
 * and are left alone by Spring Security's {@code no-store}.
 */
@Configuration(proxyBeanMethods = false)
class Headers {
    private static final String PAGES = "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
            + "object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
    private static final String API_PAGES = PAGES.replace("style-src 'self'", "style-src 'self' 'unsafe-inline'");
    private static final String NOTHING = "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), "
            + "magnetometer=(), microphone=(), payment=(), usb=(), clipboard-write=(self)";

    @Bean
    Customizer<HeadersConfigurer<HttpSecurity>> securityHeaders() {
        var apiPages = PathPatternRequestMatcher.withDefaults().matcher("/swagger-ui/**");
        return headers -> headers
                .addHeaderWriter(
                        new DelegatingRequestMatcherHeaderWriter(
                                new NegatedRequestMatcher(apiPages),
                                new ContentSecurityPolicyHeaderWriter(PAGES)))
                .addHeaderWriter(
                        new DelegatingRequestMatcherHeaderWriter(apiPages,
                                new ContentSecurityPolicyHeaderWriter(API_PAGES)))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
                .permissionsPolicyHeader(permissions -> permissions.policy(NOTHING));
    }
}
