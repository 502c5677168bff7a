package org.makesafe.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** The record on paper: whole, without menus, and saying who printed it when. */
@InBrowser
class PrintedRecordTest {
    private static final String SPLIT = """
            () => [...document.querySelectorAll('.govuk-summary-list__row, .moj-timeline__item, tbody tr')]
                .filter((row) => getComputedStyle(row).breakInside !== 'avoid').length""";

    @Test
    void aRecordIsPrintedWholeWithoutJavaScript(Visit visit) {
        var handler = visit.handlerWithoutScripts();
        var call = told(handler);
        handler.goTo(call.page() + "/record").link("Print this record").click();
        handler.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));

        var paper = handler.page().locator("body");
        assertThat(handler.page()).hasURL(java.util.regex.Pattern.compile(".*/record/print$"));
        assertThat(handler.page().locator("nav, form, button:visible, a:visible")).hasCount(0);
        assertThat(handler.page().locator("h1")).containsText("Record MS-");
        for (String part : new String[]{ "Printed on", "by " + handler.door().officer(),
                "not an official police product", "Harbour Hotel, 212, Plymouth", "Saw, ", "Note: As told.",
                "Not known", "Awake and breathing", "Answers that no longer apply", "Decisions on danger and grade",
                "Given, ", "wording 1", "incident I-4471", "Grade chosen: Immediate",
                "A child is alone with a stranger.", "Whispering.", "“Are they still there?”",
                "Full log handed off", "Call completed", "End of record"}) {
            assertThat(paper).containsText(part);
        }
        var offPath = handler.page().locator("h2:text('Answers that no longer apply') ~ dl").first();
        assertThat(offPath).containsText("Heard, ");
        assertThat(offPath).containsText("Note: Through the wall.");
        assertThat(handler.page().evaluate(SPLIT)).as("rows that a page may break").isEqualTo(0);
        byte[] pdf = handler.page().pdf(new Page.PdfOptions().setFormat("A4").setPreferCSSPageSize(true));
        assertThat(new String(pdf, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
    }

    @Test
    void thePageToPrintMeetsTheGuidelinesAndOffersToPrint(Visit visit) {
        var handler = visit.handler();
        var guidelines = new Guidelines();
        handler.goTo(told(handler).page() + "/record/print");
        assertThat(handler.button("Print")).isVisible();
        guidelines.checkWholly("to print", handler.page());
        guidelines.areMet();
    }

    private static Prepared told(Desk handler) {
        var call = handler.call().answer("danger-now", "[\"hurt\"]").tell("awake", """
                {"value":true,"basis":"HEARD","note":"Through the wall."}""").answer("danger-now", "[\"with-child\"]")
                .tell("started", "{\"status\":\"NOT_KNOWN\"}").notes("Whispering.").danger("CONFIRMED", "").toTheEnd()
                .allAdviceGiven().graded();
        return call.handedOff().end("COMPLETED").handedOff();
    }
}
