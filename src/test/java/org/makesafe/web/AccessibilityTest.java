package org.makesafe.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Route;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Opens pages in a real browser: nothing breaks the content rules or the WCAG, and the keyboard reaches everything. */
@DemoService
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessibilityTest {
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa",
            "best-practice");

    @LocalServerPort
    int port;

    private final List<AutoCloseable> open = new ArrayList<>();
    private @Nullable Page officer;
    private final List<String> complaints = new ArrayList<>();

    @BeforeAll
    void needsChromium() {
        assumeTrue(System.getenv("CI") != null || Files.isExecutable(CHROMIUM), "Chromium is not installed");
    }

    @AfterAll
    void close() throws Exception {
        for (var part : open.reversed())
            part.close();
    }

    @ParameterizedTest
    @ValueSource(strings = { "/login", "/login?error", "/help", "/accessibility", "/calls/trial/fragments",
            "/records/trial", "/calls/x/trial/broken"})
    void aPageKeepsTheContentRulesAndTheGuidelines(String path) {
        var page = signedIn();
        page.setViewportSize(1280, 800);
        page.navigate(address(path));
        page.waitForFunction("document.body.classList.contains('js-enabled')");
        assertThat(new AxeBuilder(page).withTags(RULES).analyze().getViolations())
                .extracting(rule -> rule.getId() + " " + rule.getNodes().stream().map(CheckedNode::getHtml).toList())
                .isEmpty();
        page.setViewportSize(320, 800);
        assertThat(page.evaluate("document.documentElement.scrollWidth")).as("reflows at 320 pixels").isEqualTo(320);
        assertThat(complaints).noneMatch(text -> text.contains("Content Security Policy") || text.contains("Error:"));
    }

    @Test
    void anOfficerSignsInAndOutByKeyboard() {
        var page = browser().newContext().newPage();
        page.navigate(address("/login"));
        page.keyboard().press("Tab");
        assertThat(page.locator(":focus").textContent()).isEqualTo("Skip to main content");
        page.locator("#username").focus();
        page.keyboard().type("admin");
        page.keyboard().press("Tab");
        page.keyboard().type("makesafe");
        page.keyboard().press("Enter");
        page.waitForURL(url -> !url.contains("/login"));
        assertThat(page.locator("h1").textContent()).isEqualTo("Start");
        page.locator("text=Sign out").focus();
        page.keyboard().press("Enter");
        page.waitForURL("**/login?out");
        assertThat(page.locator(".moj-alert").textContent()).contains("You are signed out.");
    }

    private Page signedIn() {
        if (officer != null)
            return officer;
        var page = browser().newContext().newPage();
        page.onConsoleMessage(message -> complaints.add(message.text()));
        page.onPageError(complaints::add);
        page.navigate(address("/login"));
        page.fill("#username", "handler");
        page.fill("#password", "makesafe");
        page.route("**/calls", route -> route.fulfill(new Route.FulfillOptions().setBody("")));
        page.click("main button");
        officer = page;
        return page;
    }

    private Browser browser() {
        for (var part : open)
            if (part instanceof Browser running)
                return running;
        var playwright = Playwright
                .create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        open.add(playwright);
        var browser = playwright.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(CHROMIUM)
                .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking")));
        open.add(browser);
        return browser;
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }
}
