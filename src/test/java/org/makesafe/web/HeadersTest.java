package org.makesafe.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@DemoService
class HeadersTest {
    @LocalServerPort
    int port;

    @Test
    void pagesRunOnlyOurOwnScriptsAndAreNotKept() {
        try (var browser = new Browser(port)) {
            var headers = browser.get("/login").headers();
            assertThat(headers.firstValue("Content-Security-Policy")).hasValue(
                    "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; object-src 'none'; "
                            + "base-uri 'none'; form-action 'self'; frame-ancestors 'none'");
            assertThat(headers.firstValue("Cache-Control")).hasValueSatisfying(
                    value -> assertThat(value).contains("no-store"));
            assertThat(headers.firstValue("Referrer-Policy")).hasValue("no-referrer");
            assertThat(headers.firstValue("Permissions-Policy")).isPresent();
            assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
        }
    }

    @Test
    void assetsAreKeptForAYearUnderTheHashOfTheirContentAndSetNoCookie() {
        try (var browser = new Browser(port)) {
            var sheets = browser.page("/login").select("link[rel=stylesheet]").eachAttr("href");
            assertThat(sheets).isNotEmpty().allMatch(sheet -> sheet.matches(".*-[0-9a-f]{32}\\.css"));
            for (var sheet : sheets) {
                var asset = new Browser(port).get(sheet);
                assertThat(asset.statusCode()).isEqualTo(200);
                assertThat(asset.headers().firstValue("Cache-Control")).hasValue("max-age=31536000, public");
                assertThat(asset.headers().allValues("Set-Cookie")).isEmpty();
            }
        }
    }

    @Test
    void theApisOwnPagesMayStyleThemselves() {
        try (var browser = new Browser(port)) {
            var answer = browser.get("/swagger-ui/index.html");
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Security-Policy")).hasValueSatisfying(
                    policy -> assertThat(policy).contains("style-src 'self' 'unsafe-inline'", "script-src 'self';"));
        }
    }
}
