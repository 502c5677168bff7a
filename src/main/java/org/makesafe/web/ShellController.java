package org.makesafe.web;

import java.util.Arrays;
import org.makesafe.access.Role;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The way in, and the pages that belong to no one's work in particular. */
@Controller
class ShellController {
    private final Shell shell;

    ShellController(Shell shell) {
        this.shell = shell;
    }

    @GetMapping("/")
    String start(Model model) {
        if (shell.is(Role.HANDLER))
            return "redirect:/calls";
        if (shell.is(Role.SUPERVISOR))
            return "redirect:/board";
        if (shell.is(Role.AUTHOR))
            return "redirect:/author";
        model.addAttribute("roles", Arrays.stream(Role.values()).filter(shell::is).toList());
        return "web/start";
    }

    @GetMapping("/help")
    String help() {
        return "web/help";
    }

    @GetMapping("/accessibility")
    String accessibility() {
        return "web/accessibility";
    }
}
