package org.makesafe.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.makesafe.api.Door;
import org.makesafe.web.Browser;
import org.makesafe.web.DemoService;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every look at a record is kept, through every page and every endpoint that shows one, now and later. */
@DemoService
class RecordViewsTest {
    private static final Pattern ABOUT_RECORDS = Pattern.compile("(/api/v1)?/(calls|records)/.*");
    private static final Pattern VARIABLE = Pattern.compile("\\{(\\*?\\w+)[^}]*}");
    private static final List<String> PAGES = List.of("/calls/{id}", "/calls/{id}/number", "/calls/{id}/record",
            "/calls/{id}/record/print", "/calls/{id}/record.pdf", "/calls/{id}/hand-off");
    private static final List<String> ENDPOINTS = List.of("/api/v1/calls/{id}", "/api/v1/calls/{id}/journal");
    @LocalServerPort
    int port;

    private final Audit audit;
    private final List<RequestMappingHandlerMapping> mappings;

    RecordViewsTest(@Autowired Audit audit, @Autowired List<RequestMappingHandlerMapping> mappings) {
        this.audit = audit;
        this.mappings = mappings;
    }

    @Test
    void everyMappingAboutARecordNamesItSoThatTheAuditKnowsWhich() {
        var patterns = mappings.stream().flatMap(m -> m.getHandlerMethods().keySet().stream())
                .flatMap(info -> info.getPatternValues().stream()).toList();

        assertThat(patterns).containsAll(PAGES).containsAll(ENDPOINTS);
        assertThat(patterns.stream().filter(RecordViewsTest::namesNoRecord)).isEmpty();
        assertThat(Stream.of("/calls/{call}/record", "/records/{reference}", "/api/v1/calls/{callId}/journal",
                "/calls/x/{question}/{id}")).allMatch(RecordViewsTest::namesNoRecord);
    }

    @Test
    void everyWayToReadARecordIsKept() {
        String call = Door.of(port, "handler").open().replaceFirst(".*/", "");
        for (String officer : List.of("handler", "supervisor")) {
            var door = Door.of(port, officer);
            try (var browser = Browser.signedIn(port, officer)) {
                PAGES.forEach(page -> browser.get(page.replace("{id}", call)));
                ENDPOINTS.forEach(endpoint -> door.get(endpoint.replace("{id}", call)));
            }
        }

        var seen = audit.about(call).stream().filter(entry -> entry.status() == null).toList();
        var all = Stream.concat(PAGES.stream(), ENDPOINTS.stream()).map("GET "::concat).toList();
        assertThat(seen.stream().filter(e -> e.who().equals("handler")).map(AuditEntry::action))
                .containsExactlyElementsOf(all);
        assertThat(seen.stream().filter(e -> e.who().equals("supervisor")).map(AuditEntry::action))
                .containsExactlyElementsOf(all.subList(2, all.size()));
        assertThat(audit.about(call).stream().filter(e -> e.status() != null).map(AuditEntry::action))
                .as("what only the handler on the call may see").containsExactlyElementsOf(all.subList(0, 2));
    }

    /** Whether a record's page has variables, and the first of them is not the record's id. */
    private static boolean namesNoRecord(String pattern) {
        var variable = VARIABLE.matcher(pattern);
        return ABOUT_RECORDS.matcher(pattern).matches() && variable.find() && !variable.group(1).equals("id");
    }
}
