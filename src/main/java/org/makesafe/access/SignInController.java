package org.makesafe.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows the sign-in page. */
@Controller
class SignInController {
    /** Where somebody lands whose identity provider names no officer. */
    static final String NO_OFFICER = "/login?error=officer";
    private final boolean demo;
    private final MessageSource texts;

    SignInController(Environment environment, MessageSource texts) {
        this.demo = !environment.acceptsProfiles(Profiles.of("production"));
        this.texts = texts;
    }

    @GetMapping("/login")
    String signIn(@RequestParam @Nullable String error, @RequestParam @Nullable String out, Locale locale,
            Model model) {
        if (error != null)
            model.addAttribute("errors", Map.of("username", texts.getMessage(why(error), null, locale)));
        model.addAttribute("signedOut", out != null);
        model.addAttribute("users",
                Arrays.stream(Role.values()).map(role -> role.name().toLowerCase(Locale.ROOT)).toList());
        return demo ? "access/sign-in" : "access/sign-in-oidc";
    }

    private String why(String error) {
        if (demo) {
            return "sign-in.wrong";
        }
        return error.equals("officer") ? "sign-in.no-officer" : "sign-in.refused";
    }
}
