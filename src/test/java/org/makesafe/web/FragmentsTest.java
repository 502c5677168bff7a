package org.makesafe.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@DemoService
class FragmentsTest {
    @LocalServerPort
    int port;

    Document page = new Document("");

    @BeforeEach
    void open() {
        try (var browser = Browser.signedIn(port, "handler")) {
            page = browser.page("/calls/trial/fragments");
        }
    }

    @Test
    void aProblemIsNamedInTitleSummaryAndField() {
        assertThat(page.title()).isEqualTo("Error: Trial – Makesafe");
        assertThat(page.select(".govuk-error-summary a[href=#age]").text()).isEqualTo("Choose an age");
        assertThat(page.select("fieldset[aria-describedby='age-hint age-error']")).hasSize(1);
        assertThat(page.select(".govuk-error-message")).hasSize(1);
        assertThat(page.select("#age-error").text()).isEqualTo("Error: Choose an age");
    }

    @Test
    void everyFieldHasItsLabel() {
        for (var field : page.select("main input, main textarea, main select"))
            assertThat(page.select("label[for=" + field.id() + "]")).as(field.outerHtml()).hasSize(1);
        assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
        for (var field : page.select("[aria-describedby]"))
            for (var id : field.attr("aria-describedby").split(" ", -1))
                assertThat(page.getElementById(id)).as(id).isNotNull();
    }

    @Test
    void fieldsShowWhatWasAnswered() {
        assertThat(page.select("input[type=radio][checked]").attr("value")).isEqualTo("13-15");
        assertThat(page.select("input[type=checkbox][checked]").attr("value")).isEqualTo("u13");
        assertThat(page.select("#room").attr("value")).isEqualTo("212");
        assertThat(page.select("#words").text()).isEqualTo("School bag");
        assertThat(page.select("#sector option[selected]").attr("value")).isEqualTo("u13");
        assertThat(page.select("#age-item-hint").text()).isEqualTo("A child");
    }

    @Test
    void componentsUseTheClassesOfTheirDesignSystem() {
        assertThat(page.select(".govuk-character-count[data-maxlength=500] textarea.govuk-js-character-count"))
                .hasSize(1);
        assertThat(page.select("#words-info").text()).isEqualTo("You can enter up to 500 characters");
        assertThat(page.select(".govuk-summary-list__row--no-actions")).hasSize(1);
        assertThat(page.select(".govuk-summary-list__actions a").text()).isEqualTo("Change Where");
        assertThat(page.select(".govuk-notification-banner--success[role=alert]")).hasSize(1);
        assertThat(
                page.select(".govuk-tag--orange, .govuk-inset-text, .govuk-warning-text, details.govuk-details .more"))
                .hasSize(4);
        assertThat(page.select(".govuk-pagination__next a[rel=next]")).hasSize(1);
        assertThat(page.select(".govuk-pagination__prev")).isEmpty();
        assertThat(page.select(".moj-timeline__byline").text()).isEqualTo("by handler");
        assertThat(page.select(".moj-alert--warning.moj-alert--with-heading svg path")).hasSize(1);
        assertThat(page.select(".moj-identity-bar .app-identity__main").text()).isEqualTo("MS-26-0001234");
        assertThat(page.select(".moj-identity-bar button .app-key").text()).isEqualTo("Alt E");
        assertThat(page.select("button[name]")).isEmpty();
    }
}
