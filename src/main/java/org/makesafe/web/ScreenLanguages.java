package org.makesafe.web;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;

/** The languages of the pages. Each officer chooses one for their own browser; a cookie holds its code and nothing else. */
@Configuration(proxyBeanMethods = false)
class ScreenLanguages {
    /** English first: what is shown until another is chosen. */
    static final List<Locale> ALL = List.of(Locale.UK, Locale.of("cy"));
    private static final String COOKIE = "makesafe-language";

    /** The language with this code; empty where the pages have no such one. */
    static Optional<Locale> named(String code) {
        return ALL.stream().filter(locale -> locale.getLanguage().equals(code)).findFirst();
    }

    @Bean
    LocaleResolver localeResolver() {
        var resolver = new ByCode(COOKIE);
        resolver.setDefaultLocale(ALL.getFirst());
        resolver.setRejectInvalidCookies(false);
        resolver.setCookieHttpOnly(true);
        resolver.setCookieSameSite("Lax");
        resolver.setCookieMaxAge(Duration.ofDays(365));
        return resolver;
    }

    /** Takes from the cookie only a language that the pages have. */
    private static final class ByCode extends CookieLocaleResolver {
        ByCode(String cookie) {
            super(cookie);
        }

        @Override
        protected @Nullable Locale parseLocaleValue(String code) {
            return named(code).orElse(null);
        }

        @Override
        protected String toLocaleValue(Locale locale) {
            return locale.getLanguage();
        }
    }
}
