package org.makesafe.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import org.jsoup.Jsoup;
import org.makesafe.api.Door;

/** An officer at one tab of the browser; the door is the same officer's way in for programs. */
record Desk(Page page, Door door) {
    Desk signIn() {
        page.navigate("/login");
        page.locator("#username").fill(door.officer());
        page.locator("#password").fill(Visit.PASSWORD);
        page.locator("main button").click();
        page.waitForURL(url -> !url.contains("/login"));
        return this;
    }

    /** Signs in as the page would, without showing it. */
    Desk signedIn() {
        var requests = page.context().request();
        String token = Jsoup.parse(requests.get("/login").text()).select("input[name=_csrf]").val();
        var form = FormData.create().set("_csrf", token).set("username", door.officer()).set("password",
                Visit.PASSWORD);
        String led = requests.post("/login", RequestOptions.create().setForm(form).setMaxRedirects(0)).headers()
                .get("location");
        if (led == null || led.contains("error")) {
            throw new IllegalStateException("Not signed in: " + led);
        }
        return this;
    }

    /** Another tab of the same browser. */
    Desk anotherTab() {
        return new Desk(page.context().newPage(), door);
    }

    Desk goTo(String address) {
        page.navigate(address);
        return this;
    }

    Prepared call() {
        return Prepared.by(door);
    }

    /** Opens a prepared call's page, with the focus where a handler finds it. */
    Desk at(Prepared call) {
        goTo(call.page());
        assertThat(words()).isFocused();
        return this;
    }

    Locator words() {
        return page.locator("#words");
    }

    Locator notes() {
        return page.locator("#notes");
    }

    Locator notice() {
        return page.locator("#app-notice");
    }

    Locator problem() {
        return page.locator(".govuk-error-summary");
    }

    Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    Locator link(String name) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name));
    }

    /** An option of the question, or an outcome, by its label. */
    Locator option(String label) {
        var exactly = new Locator.GetByRoleOptions().setName(label).setExact(true);
        var options = page.locator(".app-options");
        return options.getByRole(AriaRole.RADIO, exactly).or(options.getByRole(AriaRole.CHECKBOX, exactly));
    }

    Desk choose(String label) {
        option(label).check();
        return this;
    }

    Desk next() {
        button("Next").click();
        return this;
    }

    Desk isAsked(String words) {
        assertThat(words()).containsText(words);
        return this;
    }

    /** The element that has the focus. */
    Locator focused() {
        return page.locator(":focus");
    }
}
