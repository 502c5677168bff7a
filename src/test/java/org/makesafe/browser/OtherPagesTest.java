package org.makesafe.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.makesafe.access.Role;
import org.makesafe.script.PublishedScript;

/** The pages around calls meet the guidelines, at every width. */
@InBrowser
class OtherPagesTest {
    private final Guidelines guidelines = new Guidelines();

    @Test
    void pagesForEverybodyMeetTheGuidelines(Visit visit) {
        var stranger = visit.stranger(Role.ADMIN);
        guidelines.checkAll(stranger, Map.of("sign-in", "/login", "wrong password", "/login?error", "signed out",
                "/login?out", "help", "/help", "accessibility", "/accessibility"));
        var admin = stranger.signIn();
        assertThat(admin.page().locator("h1")).hasText("Start");
        guidelines.checkAll(admin, Map.of("start", "/", "not allowed", "/calls"));
        assertThat(admin.goTo("/calls").page().locator("h1")).hasText("You cannot open this page");
        guidelines.areMet();
    }

    @Test
    void anOfficerSignsInAndOutByKeyboard(Visit visit) {
        var desk = visit.stranger(Role.ADMIN);
        desk.goTo("/login").page().keyboard().press("Tab");
        assertThat(desk.focused()).hasText("Skip to main content");
        var admin = new Keyboard(desk).signsIn();
        assertThat(desk.page().locator("h1")).hasText("Start");
        admin.use(desk.button("Sign out"));
        assertThat(desk.page().locator(".moj-alert")).containsText("You are signed out.");
    }

    @Test
    void everyErrorAndEveryPartOfPagesMeetsTheGuidelines(Visit visit) {
        var handler = visit.handler();
        guidelines.checkAll(handler, Map.of("no such call", "/calls/0197a000-0000-7000-8000-000000000000",
                "not an address", "/calls/nowhere", "wrong way", "/calls/0197a000-0000-7000-8000-000000000000/grade",
                "broken", "/calls/x/trial/broken", "parts", "/calls/trial/fragments"));
        guidelines.areMet();
    }

    @Test
    void listsOfCallsMeetTheGuidelines(Visit visit) {
        var handler = visit.handler();
        assertThat(handler.goTo("/calls").page().locator("main")).containsText("You have no unfinished calls.");
        guidelines.check("no calls", handler.page());
        handler.call().upTo("behind-door");
        handler.call().end("DROPPED");
        visit.handler().call().end("DROPPED");
        handler.call().danger("CONFIRMED", "").toTheEnd().allAdviceGiven().graded().end("COMPLETED");
        assertThat(handler.goTo("/calls").page().locator("main")).containsText("Dropped calls of other handlers");
        guidelines.check("calls", handler.page());
        guidelines.checkAll(visit.supervisor(), Map.of("records", "/records", "dropped records",
                "/records?state=DROPPED"));
        guidelines.areMet();
    }

    @Test
    void theAuthorsPagesMeetTheGuidelines(Visit visit) {
        var author = visit.stranger(Role.AUTHOR).signIn();
        assertThat(author.page().locator("h1")).hasText("Call scripts");
        author.goTo("/author/scripts/missing-child");
        String version = author.link("Version").first().getAttribute("href");
        Prepared.by(visit.handler().door(), "missing-child").answer("last-seen", "\"found\"");
        author.goTo(version + "/edit");
        author.page().locator("textarea").first().evaluate("e => e.value = e.value.replace("
                + "'when: { last-seen: found }', 'when: { last-seen: longer }')");
        author.button("Save as a draft").click();
        assertThat(author.page().locator("#problems + p")).isVisible();
        String draft = URI.create(author.page().url()).getPath();
        guidelines.checkAll(author, Map.of("scripts", "/author", "script", "/author/scripts/missing-child", "version",
                draft, "edit", draft + "/edit", "picture", draft + "/graph?stage=danger", "diff", draft + "/diff",
                "replay", draft + "/replay", "preview", draft
                        + "/preview?given=can-talk:cannot-talk&given=danger-now:medical&question=danger-now&language=cy"));
        author.goTo(draft + "/edit");
        author.page().locator("textarea").first()
                .evaluate("e => e.value = e.value.replace('off: [can-talk]', 'off: [x]')");
        author.button("Save as a draft").click();
        assertThat(author.page().locator(".app-source__wrong")).containsText("UNKNOWN_OPTION");
        guidelines.check("broken draft", author.page());
        author.link("Change the draft").click();
        assertThat(author.page().locator("#problems + ul")).containsText("UNKNOWN_OPTION");
        guidelines.check("changing a broken draft", author.page());
        author.page().goBack();
        author.page().locator("#problems + ul a").first().click();
        assertThat(author.page().locator(".app-source__wrong")).isInViewport();
        author.button("Discard").click();
        guidelines.check("discarded draft", author.page());
        guidelines.areMet();
    }

    @Test
    void everyStepOfPublishingMeetsTheGuidelines(Visit visit) {
        var author = visit.stranger(Role.AUTHOR).signedIn();
        author.goTo("/author").page().locator("#files")
                .setInputFiles(new FilePayload("evil.sh", "text/plain", new byte[1]));
        author.button("Save as a draft").click();
        assertThat(author.problem()).containsText("Choose one script");
        guidelines.check("refused files", author.page());
        author.page().locator("#files").setInputFiles(new FilePayload("op-steps.yaml", "text/yaml", script()));
        author.button("Save as a draft").click();
        assertThat(author.page().locator("#do ~ form button").first()).hasText("Ask for approval");
        author.button("Ask for approval").click();
        assertThat(author.page().locator("main")).containsText("another author must approve it");
        guidelines.check("waits for approval", author.page());
        var second = visit.stranger(Role.AUTHOR).signedIn().goTo(URI.create(author.page().url()).getPath());
        assertThat(second.page().locator("#do ~ form button"))
                .hasText(new String[]{ "Approve", "Send back", "Discard"});
        guidelines.check("to approve", second.page());
        second.button("Approve").click();
        second.page().locator("#from").fill("soon");
        second.button("Publish").click();
        assertThat(second.problem()).containsText("Give a time");
        guidelines.check("a time that can't be read", second.page());
        second.page().locator("#from").fill("1/12/2999 06:00");
        second.button("Publish").click();
        assertThat(second.page().locator("h1")).containsText("Scheduled");
        guidelines.check("scheduled", second.page());
        guidelines.check("scripts with one scheduled", second.goTo("/author").page());
        guidelines.areMet();
    }

    private static byte[] script() {
        return PublishedScript.inEnglishAlone("missing-child").replace("script: missing-child", "script: op-steps")
                .getBytes(StandardCharsets.UTF_8);
    }
}
