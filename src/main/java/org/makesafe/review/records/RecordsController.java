package org.makesafe.review.records;

import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.makesafe.call.ForceSettings;
import org.makesafe.call.record.CallLine;
import org.makesafe.flow.Outcome.Moved;
import org.makesafe.flow.Outcome.Refused;
import org.makesafe.web.ScreenTexts;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Every record, newest first, and those that a search finds. */
@Controller
class RecordsController {
    private static final int PAGE = 50;
    private final RecordSearch search;
    private final FilterReader reader;
    private final FilterChoices choices;
    private final SavedSearches saved;
    private final ForceSettings force;
    private final ScreenTexts texts;

    RecordsController(RecordSearch search, FilterReader reader, FilterChoices choices, SavedSearches saved,
            ForceSettings force, ScreenTexts texts) {
        this.search = search;
        this.reader = reader;
        this.choices = choices;
        this.saved = saved;
        this.force = force;
        this.texts = texts;
    }

    /**
     * The records found.
     *
     * @param id a search that was kept; null where the address itself says what is looked for
     * @param query the address; what may be personal is not read from it
     */
    @GetMapping("/records")
    String records(@RequestParam(name = "search", required = false) @Nullable UUID id,
            @RequestParam(required = false) @Nullable Long after, @RequestParam Map<String, String> query,
            Principal officer, Model model, HttpServletResponse response) {
        if (id == null) {
            Filter filter = Filter.ofAddress(query);
            return page(filter, filter.query(), after, officer, model, response);
        }
        return switch (saved.find(id)) {
            case Moved<Filter>(var filter) -> page(filter, "search=" + id, after, officer, model, response);
            case Refused<Filter> no ->
                refused(new Filter(Map.of()), Map.of("filter", text(no)), officer, model, response);
        };
    }

    /** Looks for what a form says, or keeps it under a name; then the address of it is opened. */
    @PostMapping("/records")
    String look(@RequestParam Map<String, String> form, @RequestParam(required = false) @Nullable String save,
            @RequestParam(defaultValue = "") String name, Principal officer, Model model,
            HttpServletResponse response) {
        Filter filter = Filter.of(form);
        Sought sought = reader.read(filter);
        if (!sought.refused().isEmpty()) {
            return refused(filter, errors(sought), officer, model, response);
        }
        if (save == null) {
            return "redirect:/records" + (filter.sealed()
                    ? "?search=" + saved.keep(officer.getName(), filter)
                    : filter.isEmpty() ? "" : "?" + filter.query());
        }
        return switch (saved.keep(officer.getName(), name, filter)) {
            case Moved<UUID>(var id) -> "redirect:/records?search=" + id;
            case Refused<UUID> no -> refused(filter, Map.of("name", text(no)), officer, model, response);
        };
    }

    /** Forgets a search of one's own. */
    @PostMapping("/records/forget")
    String forget(@RequestParam("search") UUID id, Principal officer) {
        saved.forget(officer.getName(), id);
        return "redirect:/records";
    }

    private String page(Filter filter, String address, @Nullable Long after, Principal officer, Model model,
            HttpServletResponse response) {
        Sought sought = reader.read(filter);
        if (!sought.refused().isEmpty()) {
            return refused(filter, errors(sought), officer, model, response);
        }
        List<CallLine> lines = search.find(sought.conditions(), after, PAGE + 1);
        boolean more = lines.size() > PAGE;
        List<CallLine> shown = more ? lines.subList(0, PAGE) : lines;
        model.addAttribute("lines", shown);
        model.addAttribute("address", address.isEmpty() ? "" : "?" + address);
        model.addAttribute("next", more
                ? "/records?" + (address.isEmpty() ? "" : address + "&") + "after=" + shown.getLast().number()
                : null);
        return show(filter, officer, model);
    }

    private String refused(Filter filter, Map<String, String> errors, Principal officer, Model model,
            HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("errors", errors);
        return show(filter, officer, model);
    }

    private String show(Filter filter, Principal officer, Model model) {
        model.addAttribute("filter", filter);
        model.addAttribute("choices", choices.all());
        model.addAttribute("saved", saved.of(officer.getName()));
        model.addAttribute("force", force);
        return "review/records";
    }

    private Map<String, String> errors(Sought sought) {
        var errors = new LinkedHashMap<String, String>();
        sought.refused().forEach((field, no) -> errors.put(field.id(), text(no)));
        return errors;
    }

    private String text(Refused<?> no) {
        return texts.refusal(no.code(), no.sentence(), no.about());
    }
}
