package org.makesafe.review.records;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.makesafe.audit.Audit;
import org.makesafe.audit.AuditEntry;
import org.makesafe.call.Calls;
import org.makesafe.call.ForceSettings;
import org.makesafe.web.ScreenTexts;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Everybody who looked at a record, and at which page of it, newest first. */
@Controller
class ViewsController {
    private static final int PAGE = 50;
    /** The pages of a record by the end of their address. */
    private static final Map<String, String> PAGES = Map.of("/calls/{id}", "views.call", "/calls/{id}/number",
            "views.number", "/calls/{id}/record", "views.record", "/calls/{id}/record/print", "views.print",
            "/calls/{id}/record.pdf", "views.pdf", "/calls/{id}/hand-off", "views.log", "/records/{id}/views",
            "views.views");
    private final Audit audit;
    private final Calls calls;
    private final ForceSettings force;
    private final ScreenTexts texts;

    ViewsController(Audit audit, Calls calls, ForceSettings force, ScreenTexts texts) {
        this.audit = audit;
        this.calls = calls;
        this.force = force;
        this.texts = texts;
    }

    /** For the template. */
    record Look(String at, String who, String what) {}

    @GetMapping("/records/{id}/views")
    String views(@PathVariable UUID id, @RequestParam(required = false) @Nullable UUID after, Model model) {
        var view = calls.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        List<AuditEntry> found = audit.looks(id.toString(), after, PAGE + 1);
        boolean more = found.size() > PAGE;
        List<AuditEntry> shown = more ? found.subList(0, PAGE) : found;
        model.addAttribute("call", view.call());
        model.addAttribute("looks", shown.stream().map(this::look).toList());
        model.addAttribute("next", more ? "/records/%s/views?after=%s".formatted(id, shown.getLast().id()) : null);
        return "review/views";
    }

    private Look look(AuditEntry entry) {
        String address = entry.action().replaceFirst("^GET ", "");
        String key = PAGES.getOrDefault(address, "views.other");
        return new Look(force.dateTime(entry.at(), LocaleContextHolder.getLocale()), entry.who(), texts.of(key));
    }
}
