package org.makesafe.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.makesafe.access.Role;
import org.makesafe.ivr.IvrService;

/** The practice phone's page keeps up with the telephones by itself. */
@IvrService
@ExtendWith(Chromium.class)
class PracticePhoneTest {
    /** What is said on the telephone takes its time. */
    private static final double SPEECH = 30_000;
    private static final LocatorAssertions.HasTextOptions LONG = new LocatorAssertions.HasTextOptions()
            .setTimeout(SPEECH);
    private static final LocatorAssertions.ContainsTextOptions WITHIN = new LocatorAssertions.ContainsTextOptions()
            .setTimeout(SPEECH);
    private static final String ACCOUNT = "AC00000000000000000000000000000001";

    @Test
    void aCallIsHeardAndEndedWithoutLosingWhatIsTypedOrTheFocus(Visit visit) {
        var guidelines = new Guidelines();
        var phone = visit.stranger(Role.ADMIN).goTo("/phone?caller=4");
        var state = phone.page().locator("#phone-state");
        assertThat(state).hasText("The telephone is down.");
        guidelines.checkWholly("telephone down", phone.page());
        phone.page().locator("#words").fill("At the harbour");
        phone.page().locator("#dial").press("Enter");
        assertThat(phone.page().locator("#phone-heard li").first()).isVisible();
        assertThat(phone.page().locator("#hang-up")).isFocused();
        assertThat(phone.page().locator("#words")).hasValue("At the harbour");
        guidelines.check("in a call", phone.page());
        phone.page().keyboard().press("1");
        phone.page().locator("#hang-up").click();
        assertThat(state).hasText("The call is over.");
        assertThat(phone.page().locator("#dial")).isFocused();
        guidelines.areMet();
    }

    @Test
    void theWaysToBothTelephonesAreLinkedAndTheirPagesMeetTheGuidelines(Visit visit) {
        var guidelines = new Guidelines();
        var admin = visit.stranger(Role.ADMIN).goTo("/login");
        assertThat(admin.link("practice phone")).hasAttribute("href", "/phone");
        guidelines.checkWholly("sign-in with the practice phone", admin.page());
        assertThat(admin.signIn().link("practice phone")).hasAttribute("href", "/phone");

        var handler = visit.handler().goTo("/calls");
        assertThat(handler.page().locator("#telephone")).hasAttribute("href", "/telephone");
        handler.page().locator("#navigation").getByText("My telephone").click();
        assertThat(handler.page().locator("h1")).hasText("My telephone");
        guidelines.checkWholly("telephone", handler.page());
        handler.page().locator("#endpoint").fill("desk four");
        handler.button("Save").click();
        assertThat(handler.page().locator("#endpoint-error")).isVisible();
        guidelines.checkWholly("no telephone", handler.page());
        handler.page().locator("#endpoint").fill("sip:desk4@phones.example");
        handler.button("Save").click();
        assertThat(handler.page().locator("[role=status].govuk-inset-text")).isVisible();
        guidelines.check("telephone saved", handler.page());
        guidelines.areMet();
    }

    @Test
    void theHandlersTelephoneRingsOnThePage(Visit visit) {
        var guidelines = new Guidelines();
        var phone = visit.stranger(Role.ADMIN).goTo("/phone");
        ring(phone, "client:handler");
        assertThat(phone.button("Answer at the desk")).isVisible();
        guidelines.check("rings at the desk", phone.page());
        phone.button("Answer at the desk").click();
        phone.button("Hang up at the desk").click();
        assertThat(phone.page().locator("#phone-desk")).containsText("It is quiet.");
        guidelines.areMet();
    }

    /** The caller in one browser, the handler in another; only the service is between them. */
    @Test
    void aCallerInSightIsTakenAndTalksToTheHandlerWhoHasWhatTheyKeyed(Visit visit) {
        var phone = visit.stranger(Role.ADMIN).goTo("/phone?caller=3");
        var handler = visit.handler();
        var state = phone.page().locator("#phone-state");
        phone.page().locator("#dial").click();
        assertThat(phone.page().locator("#phone-heard li").first()).isVisible();
        key(phone, "1");
        assertThat(phone.page().locator("#phone-heard")).containsText("with you, or in sight");
        key(phone, "1");
        assertThat(state).hasText("You wait in the queue.", LONG);

        handler.goTo("/calls");
        assertThat(handler.page().locator("#queue-callers")).containsText("with the caller, or in sight");
        handler.button("Take next").click();
        assertThat(phone.button("Answer at the desk")).isVisible();
        phone.button("Answer at the desk").click();
        assertThat(handler.page().locator("main")).containsText("Talking to the handler", WITHIN);
        assertThat(handler.page().locator("main")).containsText("Emergency? Decide now.");
        assertThat(handler.page().locator("main")).containsText("From IVR: confirm");
        assertThat(state).hasText("You are talking to a person.", LONG);
        phone.page().locator("#hang-up").click();
        assertThat(handler.page().locator(".app-identity__gone")).isVisible();
    }

    private static void key(Desk phone, String key) {
        phone.page().getByRole(AriaRole.BUTTON,
                new Page.GetByRoleOptions().setName(key).setExact(true)).click();
    }

    private static void ring(Desk phone, String whom) {
        String basic = Base64.getEncoder()
                .encodeToString((ACCOUNT + ":" + IvrService.TOKEN).getBytes(StandardCharsets.UTF_8));
        var rung = phone.page().context().request().post(
                "/phone/api/2010-04-01/Accounts/" + ACCOUNT + "/Calls.json",
                RequestOptions.create().setHeader("Authorization", "Basic " + basic).setForm(FormData.create()
                        .set("To", whom).set("From", "+441632960101")
                        .set("Twiml", "<Response><Pause length=\"60\"/></Response>")));
        assertThat(rung).isOK();
    }
}
