package org.makesafe.review.records;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Writer;
import java.security.Principal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.makesafe.audit.Audit;
import org.makesafe.call.record.CallLine;
import org.makesafe.flow.Outcome;
import org.makesafe.flow.Outcome.Moved;
import org.makesafe.flow.Outcome.Refused;
import org.makesafe.web.SafeCsv;
import org.makesafe.web.ScreenTexts;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.json.JsonMapper;

/** The records that a search finds, to take away: as CSV or as lines of JSON. Who took what, and how much, is in the audit log first. */
@Controller
class RecordsExportController {
    /** The most records at once; the refusal says so too. */
    static final int ROWS_MAX = 10_000;
    private static final int PAGE = 500;
    private static final List<String> COLUMNS = List.of("reference", "opened", "ended", "state", "danger", "grade",
            "script", "handler");
    private final RecordSearch search;
    private final FilterReader reader;
    private final SavedSearches saved;
    private final Audit audit;
    private final ScreenTexts texts;
    private final JsonMapper json;

    RecordsExportController(RecordSearch search, FilterReader reader, SavedSearches saved, Audit audit,
            ScreenTexts texts, JsonMapper json) {
        this.search = search;
        this.reader = reader;
        this.saved = saved;
        this.audit = audit;
        this.texts = texts;
        this.json = json;
    }

    /** Writes one row. */
    private interface Row {
        void write(Map<String, String> cells) throws IOException;
    }

    @GetMapping("/records/export.csv")
    void csv(@RequestParam(name = "search", required = false) @Nullable UUID id,
            @RequestParam Map<String, String> query, Principal officer, HttpServletResponse response)
            throws IOException {
        export(id, query, officer, "csv", "text/csv", response, out -> {
            var csv = new SafeCsv(out, COLUMNS);
            return cells -> csv.row(cells.values().stream());
        });
    }

    @GetMapping("/records/export.jsonl")
    void jsonLines(@RequestParam(name = "search", required = false) @Nullable UUID id,
            @RequestParam Map<String, String> query, Principal officer, HttpServletResponse response)
            throws IOException {
        export(id, query, officer, "jsonl", "application/jsonl", response,
                out -> cells -> out.write(json.writeValueAsString(cells) + "\n"));
    }

    /** Begins to write, and then writes rows. */
    private interface Form {
        Row begin(Writer out) throws IOException;
    }

    private void export(@Nullable UUID id, Map<String, String> query, Principal officer, String ending, String type,
            HttpServletResponse response, Form form) throws IOException {
        Outcome<Filter> filter = id == null ? new Moved<>(Filter.ofAddress(query)) : saved.find(id);
        switch (filter.then(this::conditions)) {
            case Moved<List<Condition>>(var conditions) -> {
                String what = id == null ? ((Moved<Filter>) filter).to().query() : "search=" + id;
                int rows = search.count(conditions, ROWS_MAX);
                audit.record(officer.getName(), "GET /records/export." + ending, null, null,
                        "rows: " + rows + ", filter: " + what);
                response.setContentType(type + ";charset=UTF-8");
                response.setHeader("Content-Disposition", "attachment; filename=\"records." + ending + "\"");
                write(conditions, form.begin(response.getWriter()));
            }
            case Refused<List<Condition>> no -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                response.setContentType(MediaType.TEXT_PLAIN_VALUE + ";charset=UTF-8");
                response.getWriter().write(no.code() + ": " + texts.refusal(no.code(), no.sentence(), no.about()));
            }
        }
    }

    private Outcome<List<Condition>> conditions(Filter filter) {
        Sought sought = reader.read(filter);
        if (!sought.refused().isEmpty()) {
            return sought.refused().values().iterator().next();
        }
        return search.count(sought.conditions(), ROWS_MAX + 1) > ROWS_MAX
                ? SearchRefusals.tooManyRecords()
                : new Moved<>(sought.conditions());
    }

    /** A page at a time, so that no more than one is in memory. */
    private void write(List<Condition> conditions, Row row) throws IOException {
        List<CallLine> page = search.find(conditions, null, PAGE);
        while (!page.isEmpty()) {
            for (CallLine line : page) {
                row.write(cells(line));
            }
            page = page.size() < PAGE ? List.of() : search.find(conditions, page.getLast().number(), PAGE);
        }
    }

    private static Map<String, String> cells(CallLine line) {
        var cells = new LinkedHashMap<String, String>();
        cells.put("reference", line.reference());
        cells.put("opened", text(line.openedAt()));
        cells.put("ended", text(line.endedAt()));
        cells.put("state", line.state().name());
        cells.put("danger", line.danger().name());
        cells.put("grade", line.grade() == null ? "" : line.grade().name());
        cells.put("script", line.scriptId());
        cells.put("handler", line.handler());
        return cells;
    }

    private static String text(@Nullable Instant moment) {
        return moment == null ? "" : moment.toString();
    }
}
