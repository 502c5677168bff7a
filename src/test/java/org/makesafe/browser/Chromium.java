package org.makesafe.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * A browser for each class of tests that runs at the time, handed on to the next one: the installed Chromium where there is one, else
 * Playwright's own download. Each test gets a visit.
 */
final class Chromium implements BeforeAllCallback, AfterAllCallback, ParameterResolver, AfterEachCallback {
    private static final Namespace OURS = Namespace.create(Chromium.class);
    private static final Path INSTALLED = Path.of("/usr/bin/chromium");
    private static final List<String> ARGUMENTS = List.of("--no-sandbox", "--disable-gpu", "--disable-quic",
            "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync");
    private static final double PATIENCE = 15_000;

    private record Running(Playwright playwright, Browser browser) {
        static Running start() {
            boolean installed = Files.isExecutable(INSTALLED);
            var playwright = Playwright.create(new Playwright.CreateOptions()
                    .setEnv(installed ? Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1") : Map.of()));
            PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
            var options = new BrowserType.LaunchOptions().setArgs(ARGUMENTS);
            return new Running(playwright,
                    playwright.chromium().launch(installed ? options.setExecutablePath(INSTALLED) : options));
        }

        void stop() {
            browser.close();
            playwright.close();
        }
    }

    /** Browsers that no class uses. A browser serves one thread at a time. */
    private record Shelf(Queue<Running> free) implements AutoCloseable {
        @Override
        public void close() {
            free.forEach(Running::stop);
        }
    }

    @Override
    public void beforeAll(ExtensionContext tests) {
        var free = shelf(tests).free().poll();
        tests.getStore(OURS).put(Running.class, free == null ? Running.start() : free);
    }

    @Override
    public void afterAll(ExtensionContext tests) {
        shelf(tests).free().add(running(tests));
    }

    private static Shelf shelf(ExtensionContext tests) {
        return tests.getRoot().getStore(OURS).computeIfAbsent(Shelf.class,
                _ -> new Shelf(new ConcurrentLinkedQueue<>()), Shelf.class);
    }

    private static Running running(ExtensionContext tests) {
        return Objects.requireNonNull(tests.getStore(OURS).get(Running.class, Running.class));
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == Visit.class;
    }

    @Override
    public Visit resolveParameter(ParameterContext parameter, ExtensionContext test) {
        return test.getStore(OURS).computeIfAbsent(Visit.class,
                _ -> new Visit(running(test).browser(), SpringExtension.getApplicationContext(test)), Visit.class);
    }

    @Override
    public void afterEach(ExtensionContext test) {
        var visit = test.getStore(OURS).get(Visit.class, Visit.class);
        if (visit != null && test.getExecutionException().isEmpty()) {
            visit.complainedOfNothing();
        }
    }
}
