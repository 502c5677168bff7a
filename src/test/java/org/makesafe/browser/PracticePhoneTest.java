package org.makesafe.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

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
