package org.makesafe.web;

import java.util.List;
import java.util.Map;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;

/** Pages that only tests see. */
@TestComponent
@Controller
class TrialController {
    record Item(String id, String label) {}

    record Happening(String title, String by, String at, String when, String text) {}

    @GetMapping("/calls/{id}/trial")
    @ResponseBody
    String seen(@PathVariable String id) {
        return "seen " + id;
    }

    @GetMapping("/calls/{id}/trial/broken")
    String broken(@PathVariable String id) {
        throw new IllegalStateException("broken on purpose for " + id);
    }

    @GetMapping("/calls/trial/fragments")
    String fragments(Model model) {
        model.addAttribute("errors", Map.of("age", "Choose an age"));
        model.addAttribute("items", List.of(new Item("u13", "Under 13"), new Item("13-15", "13 to 15")));
        model.addAttribute(
                "happenings",
                List.of(new Happening("Call began", "handler", "2026-05-01T21:04:07Z", "1 May at 21:04:07",
                        "Two\nlines")));
        return "trial/fragments";
    }
}
