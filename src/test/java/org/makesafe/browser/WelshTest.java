package org.makesafe.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.LinkedHashMap;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** A caller is asked in Welsh, and an officer reads the pages in Welsh: one has nothing to do with the other. */
@InBrowser
class WelshTest {
    private static final String ASKED = "Os collwn ni'r alwad, pa rif ddylwn i ei ffonio?";
    private static final String ENGLISH = "If we get cut off, what number should I ring?";

    @Test
    void aHandlerSwitchesTheCallersLanguageInMidCallAndBack(Visit visit) {
        Desk handler = visit.handler();
        Prepared call = handler.call().answer("can-talk", "\"can-talk\"");
        handler.at(call).isAsked(ENGLISH);
        assertThat(handler.words()).hasAttribute("lang", "en");
        assertThat(handler.page().locator(".app-own, .app-draft")).hasCount(0);

        askIn(handler, "Cymraeg");
        handler.isAsked(ASKED);
        assertThat(handler.words()).isFocused();
        assertThat(handler.words()).hasAttribute("lang", "cy");
        assertThat(handler.page().locator("html")).hasAttribute("lang", "en");
        assertThat(draft(handler)).isVisible();
        assertThat(handler.page().locator(".app-answer .app-own [lang=en]")).hasText(ENGLISH);

        handler.page().locator("#value").fill("01632 960123");
        handler.next().isAsked("Ble'n union maen nhw nawr?");
        askIn(handler, "English");
        handler.isAsked("Where exactly are they now?");
        assertThat(draft(handler)).hasCount(0);

        Assertions.assertThat(call.kinds()).containsSubsequence("language-chosen", "answered",
                "language-chosen");
        handler.goTo(call.page() + "/record");
        assertThat(handler.page().locator(".app-said[lang=cy]")).hasText("“" + ASKED + "”");
        assertThat(handler.page().locator(".moj-timeline__title", new Page.LocatorOptions()
                .setHasText("Language: Cymraeg"))).hasCount(1);
    }

    @Test
    void theQuestionThatIsLookedAtAndWhatIsTypedStayWhenTheLanguageChanges(Visit visit) {
        Desk handler = visit.handler();
        Prepared call = handler.call();
        handler.goTo(call.page() + "?at=account");
        handler.page().locator("#value").fill("She saw a car.");
        askIn(handler, "Cymraeg");

        handler.isAsked("Dechreuwch o'r dechrau");
        assertThat(handler.page().locator("#value")).hasValue("She saw a car.");
        assertThat(handler.page()).hasURL(Pattern.compile(".*at=account.*"));
    }

    @Test
    void aHandlerWithoutScriptsSwitchesTheCallersLanguageToo(Visit visit) {
        Desk handler = visit.handlerWithoutScripts();
        Prepared call = handler.call();
        handler.goTo(call.page() + "?at=where");
        askIn(handler, "Cymraeg");

        handler.isAsked("Ble'n union maen nhw nawr?");
        assertThat(handler.page().locator("#field\\.premises")).isVisible();
    }

    @Test
    void adviceIsReadOutInTheCallersLanguageWithTheEnglishBeneath(Visit visit) {
        Desk handler = visit.handler();
        Prepared call = handler.call();
        call.speak("cy");
        handler.goTo(call.page() + "?show=advice");
        var item = handler.page().locator("[data-advice=A02]");

        assertThat(item.locator("legend [lang=cy]")).containsText("ffoniwch 999 ar unwaith");
        assertThat(item.locator("legend [lang=en]")).containsText("ring 999 at once");
        assertThat(item.locator(".app-draft")).isVisible();
    }

    @Test
    void thePagesInWelshMeetTheGuidelinesAndSayWhatIsEnglish(Visit visit) {
        Desk handler = visit.handler();
        Prepared call = handler.call().upTo("sector");
        call.speak("cy");
        handler.goTo("/calls").page().locator("footer button[lang=cy]").click();
        assertThat(handler.page()).hasURL(Pattern.compile(".*/calls$"));
        assertThat(handler.page().locator("html")).hasAttribute("lang", "cy");
        assertThat(handler.page().locator("h1")).hasText("Fy ngalwadau");

        handler.at(call).isAsked("Pa fath o le yw hwn?");
        assertThat(handler.button("Nesaf")).isVisible();
        assertThat(handler.page().locator(".app-options")).hasAttribute("lang", "en");
        assertThat(handler.page().locator(".app-own [lang=en]")).hasText("What kind of place is this?");
        assertThat(handler.page().locator(".app-danger-word")).hasText("Argyfwng? Penderfynwch nawr");

        var pages = new LinkedHashMap<String, String>();
        pages.put("calls", "/calls");
        pages.put("question", call.page());
        pages.put("advice", call.page() + "?show=advice");
        pages.put("grade", call.page() + "?show=grade");
        pages.put("record", call.page() + "/record");
        pages.put("hand-off", call.page() + "/hand-off");
        var guidelines = new Guidelines();
        guidelines.checkAll(handler, pages);
        guidelines.areMet();
        assertThat(handler.page().locator("#log")).hasAttribute("lang", "en");
    }

    private static void askIn(Desk handler, String language) {
        handler.page().locator(".app-identity").getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions()
                .setName(language)).click();
    }

    private static Locator draft(Desk handler) {
        return handler.page().locator(".app-answer .app-draft");
    }
}
