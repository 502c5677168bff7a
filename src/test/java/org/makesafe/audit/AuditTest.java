package org.makesafe.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.makesafe.web.Browser;
import org.makesafe.web.DemoService;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@DemoService
class AuditTest {
    @LocalServerPort
    int port;

    private final Audit audit;
    private final JdbcClient database;
    private final TransactionTemplate work;

    AuditTest(@Autowired Audit audit, @Autowired JdbcClient database,
            @Autowired PlatformTransactionManager transactions) {
        this.audit = audit;
        this.database = database;
        this.work = new TransactionTemplate(transactions);
    }

    @BeforeEach
    void startEmpty() {
        database.sql("delete from audit_entry").update();
    }

    @Test
    void everyRequestAboutARecordIsKeptWithItsMapping() {
        try (var browser = Browser.signedIn(port, "handler")) {
            browser.get("/calls/c-1/trial");
        }
        assertThat(audit.about("c-1")).singleElement().satisfies(entry -> {
            assertThat(entry.who()).isEqualTo("handler");
            assertThat(entry.action()).isEqualTo("GET /calls/{id}/trial");
            assertThat(entry.status()).isNull();
        });
    }

    @Test
    void aFailedRequestIsKeptWithItsStatusToo() {
        try (var browser = Browser.signedIn(port, "handler")) {
            browser.get("/calls/c-2/trial/broken");
        }
        assertThat(audit.about("c-2")).extracting(AuditEntry::status).containsExactly(null, 500);
    }

    @Test
    void whatAnOfficerMayNotSeeIsKeptAsRefused() {
        var call = "0198c0de-0000-7000-8000-000000000001";
        try (var browser = Browser.signedIn(port, "author")) {
            browser.get("/calls/" + call + "/record");
        }
        assertThat(audit.about(call)).singleElement().satisfies(entry -> {
            assertThat(entry.who()).isEqualTo("author");
            assertThat(entry.action()).isEqualTo("GET /calls/{id}/record");
            assertThat(entry.status()).isEqualTo(403);
        });
    }

    @Test
    void pagesAboutNoRecordAreNotKept() {
        try (var browser = new Browser(port)) {
            browser.get("/help");
            browser.get("/calls/c-3/trial");
        }
        assertThat(lines()).isEmpty();
    }

    @Test
    void signingInAndOutIsKeptButAMistypedNameIsNot() {
        try (var browser = new Browser(port)) {
            browser.signIn("hunter2", "handler");
            browser.signIn("handler", "wrong");
            browser.signIn("handler", "makesafe");
            browser.submit("/help", "/logout", Map.of());
        }
        assertThat(lines()).containsExactly(
                "unknown sign-in refused", "handler sign-in refused", "handler sign-in accepted",
                "handler sign-out null");
    }

    @Test
    void undoingTheWorkDoesNotUndoTheEntry() {
        work.executeWithoutResult(status -> {
            audit.record("handler", "GET /calls/{id}", "c-4", null, null);
            status.setRollbackOnly();
        });
        assertThat(audit.about("c-4")).hasSize(1);
    }

    @Test
    void longTextsAreCutRatherThanLost() {
        audit.record("x".repeat(300), "y".repeat(300), "z".repeat(100), 200, "d".repeat(300));
        assertThat(audit.about("z".repeat(100))).hasSize(1);
    }

    private List<String> lines() {
        return database.sql("select who, action, detail from audit_entry order by at, id")
                .query((row, number) -> row.getString(1) + " " + row.getString(2) + " " + row.getString(3)).list();
    }
}
