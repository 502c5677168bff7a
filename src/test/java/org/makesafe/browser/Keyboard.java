package org.makesafe.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An officer without a mouse: every verb uses keys alone. */
record Keyboard(Desk desk) {
    private static final int FAR = 250;

    Keyboard press(String key) {
        desk.page().keyboard().press(key);
        return this;
    }

    Keyboard type(String text) {
        desk.page().keyboard().type(text);
        return this;
    }

    /** Presses Tab until this has the focus. */
    Keyboard tabTo(Locator target) {
        for (int presses = 0; presses < FAR; presses++) {
            if (Boolean.TRUE.equals(target.evaluate("element => element === document.activeElement"))) {
                return this;
            }
            press("Tab");
        }
        return fail("Tab never reached " + target);
    }

    /** Follows a link or presses a button. */
    Keyboard use(Locator target) {
        return tabTo(target).press("Enter");
    }

    Keyboard signsIn() {
        desk.goTo("/login");
        tabTo(desk.page().locator("#username")).type(desk.door().officer());
        tabTo(desk.page().locator("#password")).type(Visit.PASSWORD).press("Enter");
        desk.page().waitForURL(url -> !url.contains("/login"));
        return this;
    }

    Keyboard takesANewCall() {
        return use(desk.button("New Operation Makesafe call"));
    }

    /** Is to ask these words, with the focus on them, and gives what the caller says. */
    Keyboard asks(String words, String... says) {
        assertThat(desk.words()).containsText(words);
        assertThat(desk.words()).isFocused();
        return gives(asked(), says);
    }

    /** Asks whatever the script asks, up to the end or to a question with these words. */
    Keyboard asksOn(String until, Map<String, String> said) {
        Optional<Asked> asked = Asked.on(desk.page());
        while (asked.isPresent() && !desk.words().innerText().contains(until)) {
            assertThat(desk.words()).isFocused();
            String says = said.getOrDefault(asked.get().question(), asked.get().usual());
            gives(asked.get(), says);
            asked = Asked.on(desk.page());
        }
        return this;
    }

    private Keyboard gives(Asked asked, String... says) {
        if (!asked.options().isEmpty()) {
            List.of(says).forEach(label -> choose(asked, label));
        } else if (!asked.field().isEmpty()) {
            for (String say : says) {
                int colon = say.indexOf(": ");
                tabTo(colon < 0
                        ? desk.page().locator("[id='" + asked.field() + "']")
                        : desk.page().locator(".app-fields").getByLabel(say.substring(0, colon),
                                new Locator.GetByLabelOptions().setExact(true)))
                        .type(say.substring(colon < 0 ? 0 : colon + 2));
            }
        } else {
            tabTo(desk.page().locator("#value")).type(says[0]);
        }
        if (asked.noteNeeded()) {
            tabTo(desk.page().locator("#note")).type("As the caller said.");
        }
        if (asked.box().equals("TEXTAREA") || asked.noteNeeded()) {
            tabTo(desk.button("Next"));
        }
        return moveOn(asked.entries());
    }

    private void choose(Asked asked, String label) {
        int place = asked.options().indexOf(label) + 1;
        if (place == 0) {
            fail("No such option: " + label + " in " + asked.options());
        }
        if (place <= 10) {
            press(String.valueOf(place % 10));
        } else {
            tabTo(desk.option(label)).press("Space");
        }
    }

    private Keyboard moveOn(String before) {
        press("Enter");
        assertThat(desk.page().locator("#call:not([data-entries='" + before + "'])")).isAttached();
        return this;
    }

    private Asked asked() {
        return Asked.on(desk.page()).orElseThrow(() -> new AssertionError("No question is shown"));
    }

    /** Alt and E, wherever the focus is. */
    Keyboard raisesTheEmergency() {
        return press("Alt+KeyE");
    }

    Keyboard readsOutAllAdviceThatIsDue() {
        assertThat(desk.words()).hasText("Advice for the caller");
        for (Locator item : desk.page().locator("form >> fieldset.app-advice:visible").all()) {
            tabTo(item.getByLabel("Given")).press("1");
        }
        return press("Enter");
    }

    Keyboard choosesTheGrade(String grade, String rationale) {
        assertThat(desk.words()).hasText("What grade is this call?");
        assertThat(desk.words()).isFocused();
        List<String> grades = desk.page().locator(".app-options label").allInnerTexts();
        press(String.valueOf(1 + grades.stream().map(String::strip).toList()
                .indexOf(grades.stream().map(String::strip).filter(text -> text.endsWith(grade)).findFirst()
                        .orElseThrow())));
        tabTo(desk.page().locator("#rationale")).type(rationale);
        return use(desk.button("Choose this grade"));
    }

    Page page() {
        return desk.page();
    }
}
