package org.makesafe.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.makesafe.access.Role;
import org.makesafe.api.Door;
import org.springframework.context.ApplicationContext;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;

/** One test's visit: officers of its own, so that no test sees another's calls, and whatever the browser complained of meanwhile. */
final class Visit implements AutoCloseable {
    static final String PASSWORD = "makesafe";
    private static final AtomicInteger OFFICERS = new AtomicInteger();
    private static final double PATIENCE = 15_000;
    private final Browser browser;
    private final InMemoryUserDetailsManager users;
    private final int port;
    private final List<BrowserContext> contexts = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();

    Visit(Browser browser, ApplicationContext service) {
        this.browser = browser;
        this.users = service.getBean(InMemoryUserDetailsManager.class);
        this.port = service.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    /** A handler, signed in, with no calls yet. */
    Desk handler() {
        return desk(Role.HANDLER, usual()).signedIn();
    }

    /** A handler of this name, signed in. */
    Desk handler(String name) {
        return desk(Role.HANDLER, name, usual()).signedIn();
    }

    /** A handler at a browser that runs no scripts, signed in. */
    Desk handlerWithoutScripts() {
        return desk(Role.HANDLER, usual().setJavaScriptEnabled(false)).signIn();
    }

    Desk supervisor() {
        return desk(Role.SUPERVISOR, usual()).signedIn();
    }

    /** A supervisor at a browser that runs no scripts, signed in. */
    Desk supervisorWithoutScripts() {
        return desk(Role.SUPERVISOR, usual().setJavaScriptEnabled(false)).signIn();
    }

    /** Somebody with this role who has not signed in yet. */
    Desk stranger(Role role) {
        return desk(role, usual());
    }

    private Desk desk(Role role, Browser.NewContextOptions options) {
        return desk(role, "officer-" + OFFICERS.incrementAndGet(), options);
    }

    private Desk desk(Role role, String name, Browser.NewContextOptions options) {
        users.createUser(User.withUsername(name).password(PASSWORD).authorities(role.authority()).build());
        var context = browser.newContext(options.setBaseURL("http://localhost:" + port));
        context.setDefaultTimeout(PATIENCE);
        context.onPage(this::listen);
        contexts.add(context);
        return new Desk(context.newPage(), Door.of(port, name));
    }

    private static Browser.NewContextOptions usual() {
        return new Browser.NewContextOptions().setViewportSize(1440, 900).setLocale("en-GB")
                .setTimezoneId("Europe/London");
    }

    private void listen(Page page) {
        page.onPageError(error -> complaints.add(error));
        page.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy") || message.text().contains("Refused to")) {
                complaints.add(message.text());
            }
        });
    }

    /** No script failed, and nothing broke the rules on what a page may load. */
    void complainedOfNothing() {
        assertThat(complaints).as("complaints of the browser").isEmpty();
    }

    @Override
    public void close() {
        contexts.forEach(BrowserContext::close);
    }
}
