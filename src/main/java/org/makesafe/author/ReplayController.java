package org.makesafe.author;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.LocalDate;
import java.util.Locale;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.makesafe.call.ForceSettings;
import org.makesafe.call.PastCalls;
import org.makesafe.call.replay.ReplayTable;
import org.makesafe.call.replay.ReplayTable.Row;
import org.makesafe.script.Script;
import org.makesafe.script.catalogue.Publishing;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Says what a version would have made of past calls. It shows references, and nothing else of any call. */
@Controller
class ReplayController {
    /** As many as a page can wait for. The command line takes more. */
    private static final int MOST = 1000;
    private final Versions versions;
    private final PastCalls past;
    private final Publishing publishing;
    private final ForceSettings force;

    /** Which calls are replayed. */
    enum Which {
        MONTH,
        NEWEST;

        /** Its name in addresses and texts. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    ReplayController(Versions versions, PastCalls past, Publishing publishing, ForceSettings force) {
        this.versions = versions;
        this.past = past;
        this.publishing = publishing;
        this.force = force;
    }

    @GetMapping("/author/versions/{id}/replay")
    String replay(@PathVariable String id, @RequestParam(required = false) @Nullable String calls, Model model) {
        Script script = versions.script(id);
        Which which = Which.NEWEST.id().equals(calls) ? Which.NEWEST : Which.MONTH;
        var table = new ReplayTable(script);
        past.each(script.id(), since(which), MOST, table::add);
        model.addAttribute("line", versions.line(id));
        model.addAttribute("script", script);
        model.addAttribute("which", which);
        model.addAttribute("most", MOST);
        model.addAttribute("totals", table.totals());
        model.addAttribute("parts", table.rows().stream()
                .collect(groupingBy((Row row) -> row.difference().kind(), TreeMap::new, toList())));
        return "author/replay";
    }

    private @Nullable LocalDate since(Which which) {
        return which == Which.NEWEST ? null : LocalDate.ofInstant(publishing.now(), force.zone()).minusMonths(1);
    }
}
