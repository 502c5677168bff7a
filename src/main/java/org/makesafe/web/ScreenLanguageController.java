package org.makesafe.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.regex.Pattern;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.LocaleResolver;

/** Changes the language of the pages, for this browser alone. */
@Controller
class ScreenLanguageController {
    /** An address of this service: nothing that leads elsewhere, and nothing that a redirect would fill in. */
    private static final Pattern OURS = Pattern.compile("/(?:[\\w.~%?=&+-][\\w.~%/?=&+-]*)?");
    private final LocaleResolver locales;

    ScreenLanguageController(LocaleResolver locales) {
        this.locales = locales;
    }

    @PostMapping("/language")
    String choose(@RequestParam String to, @RequestParam(defaultValue = "/") String back, HttpServletRequest request,
            HttpServletResponse response) {
        ScreenLanguages.named(to).ifPresent(locale -> locales.setLocale(request, response, locale));
        return "redirect:" + (OURS.matcher(back).matches() ? back : "/");
    }
}
