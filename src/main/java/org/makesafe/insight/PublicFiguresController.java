package org.makesafe.insight;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.makesafe.audit.Audit;
import org.makesafe.flow.Outcome.Moved;
import org.makesafe.flow.Outcome.Refused;
import org.makesafe.insight.PublicFigures.Line;
import org.makesafe.web.SafeCsv;
import org.makesafe.web.ScreenTexts;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.json.JsonMapper;

/** Figures of a month to pass on, with small numbers left out. Who took them is in the audit log first. */
@Controller
class PublicFiguresController {
    /** Stands for a number that is left out; no number looks like it. */
    private static final String LEFT_OUT = "[c]";
    private final PublicFigures figures;
    private final PeriodReader reader;
    private final Audit audit;
    private final ScreenTexts texts;
    private final JsonMapper json;

    PublicFiguresController(PublicFigures figures, PeriodReader reader, Audit audit, ScreenTexts texts,
            JsonMapper json) {
        this.figures = figures;
        this.reader = reader;
        this.audit = audit;
        this.texts = texts;
        this.json = json;
    }

    @GetMapping("/insight/public.csv")
    void csv(@RequestParam(defaultValue = "") String month, Principal officer, HttpServletResponse response)
            throws IOException {
        if (reader.month(month) instanceof Moved<YearMonth>(var of)) {
            List<Line> lines = begin("csv", "text/csv", of, officer, response);
            var csv = new SafeCsv(response.getWriter(), List.of("month", "what", "term", "calls"));
            for (Line line : lines) {
                csv.row(Stream.of(of.toString(), line.what(), line.term(), shown(line.calls())));
            }
        } else {
            refuse(month, response);
        }
    }

    @GetMapping("/insight/public.json")
    void json(@RequestParam(defaultValue = "") String month, Principal officer, HttpServletResponse response)
            throws IOException {
        if (reader.month(month) instanceof Moved<YearMonth>(var of)) {
            List<Line> lines = begin("json", MediaType.APPLICATION_JSON_VALUE, of, officer, response);
            response.getWriter().write(json.writeValueAsString(Map.of("month", of.toString(), "lines", lines.stream()
                    .map(line -> Map.of("what", line.what(), "term", line.term(), "calls", shown(line.calls())))
                    .toList())));
        } else {
            refuse(month, response);
        }
    }

    private List<Line> begin(String ending, String type, YearMonth month, Principal officer,
            HttpServletResponse response) {
        List<Line> lines = figures.of(month);
        audit.record(officer.getName(), "GET /insight/public." + ending, null, null,
                "rows: " + lines.size() + ", month: " + month);
        response.setContentType(type + ";charset=UTF-8");
        response.setHeader("Content-Disposition",
                "attachment; filename=\"makesafe-" + month + "." + ending + "\"");
        return lines;
    }

    private void refuse(String month, HttpServletResponse response) throws IOException {
        if (reader.month(month) instanceof Refused<YearMonth>(var code, var sentence, var about)) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            response.setContentType(MediaType.TEXT_PLAIN_VALUE + ";charset=UTF-8");
            response.getWriter().write(code + ": " + texts.refusal(code, sentence, about));
        }
    }

    private static String shown(OptionalLong calls) {
        return calls.isPresent() ? Long.toString(calls.getAsLong()) : LEFT_OUT;
    }
}
