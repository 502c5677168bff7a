package org.makesafe.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** One browser for all tests: the installed Chromium where there is one, else Playwright's own download. Each test gets a visit. */
final class Chromium implements ParameterResolver, AfterEachCallback {
    private static final Namespace OURS = Namespace.create(Chromium.class);
    private static final Path INSTALLED = Path.of("/usr/bin/chromium");
    private static final List<String> ARGUMENTS = List.of("--no-sandbox", "--disable-gpu", "--disable-quic",
            "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync");
    private static final double PATIENCE = 15_000;

    private record Running(Playwright playwright, Browser browser) implements AutoCloseable {
        static Running start() {
            boolean installed = Files.isExecutable(INSTALLED);
            var playwright = Playwright.create(new Playwright.CreateOptions()
                    .setEnv(installed ? Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1") : Map.of()));
            PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
            var options = new BrowserType.LaunchOptions().setArgs(ARGUMENTS);
            return new Running(playwright,
                    playwright.chromium().launch(installed ? options.setExecutablePath(INSTALLED) : options));
        }

        @Override
        public void close() {
            browser.close();
            playwright.close();
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == Visit.class;
    }

    @Override
    public Visit resolveParameter(ParameterContext parameter, ExtensionContext test) {
        var running = test.getRoot().getStore(OURS).computeIfAbsent(Running.class, _ -> Running.start(), Running.class);
        return test.getStore(OURS).computeIfAbsent(Visit.class,
                _ -> new Visit(running.browser(), SpringExtension.getApplicationContext(test)), Visit.class);
    }

    @Override
    public void afterEach(ExtensionContext test) {
        var visit = test.getStore(OURS).get(Visit.class, Visit.class);
        if (visit != null && test.getExecutionException().isEmpty()) {
            visit.complainedOfNothing();
        }
    }
}
