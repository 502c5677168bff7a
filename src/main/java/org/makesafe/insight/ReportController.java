package org.makesafe.insight;

import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.time.Clock;
import java.util.Map;
import org.makesafe.audit.Audit;
import org.makesafe.call.ForceSettings;
import org.makesafe.flow.Outcome.Moved;
import org.makesafe.flow.Outcome.Refused;
import org.makesafe.web.Papers;
import org.makesafe.web.ScreenTexts;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The report of a month, as a page and as a file. Who took which is in the audit log first. */
@Controller
class ReportController {
    private final MonthlyReports reports;
    private final PeriodReader reader;
    private final Audit audit;
    private final Papers papers;
    private final ScreenTexts texts;
    private final ForceSettings force;
    private final Clock clock;

    ReportController(MonthlyReports reports, PeriodReader reader, Audit audit, Papers papers, ScreenTexts texts,
            ForceSettings force, Clock clock) {
        this.reports = reports;
        this.reader = reader;
        this.audit = audit;
        this.papers = papers;
        this.texts = texts;
        this.force = force;
        this.clock = clock;
    }

    @GetMapping("/insight/report")
    String page(@RequestParam(defaultValue = "") String month, Principal officer, Model model,
            HttpServletResponse response) {
        switch (reader.report(month)) {
            case Moved<ReportMonth>(var of) -> {
                model.addAttribute("report", report(of, "report", officer));
                model.addAttribute("month", of.month().toString());
            }
            case Refused<ReportMonth>(var code, var sentence, var about) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                model.addAttribute("month", month);
                model.addAttribute("errors", Map.of("month", texts.refusal(code, sentence, about)));
            }
        }
        return "insight/report";
    }

    @GetMapping("/insight/report.pdf")
    ResponseEntity<byte[]> pdf(@RequestParam(defaultValue = "") String month, Principal officer) {
        return switch (reader.report(month)) {
            case Moved<ReportMonth>(var of) -> papers.file("insight/report-paper",
                    Map.of("report", report(of, "report.pdf", officer), "madeAt",
                            force.dateTime(clock.instant(), LocaleContextHolder.getLocale()), "madeBy",
                            officer.getName()),
                    "makesafe-report-" + of.month());
            case Refused<ReportMonth> no -> papers.refusal(no);
        };
    }

    private MonthlyReport report(ReportMonth month, String what, Principal officer) {
        MonthlyReport report = reports.of(month);
        audit.record(officer.getName(), "GET /insight/" + what, null, null,
                "calls: " + report.calls() + ", month: " + month.month());
        return report;
    }
}
