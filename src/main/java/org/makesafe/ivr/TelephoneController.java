package org.makesafe.ivr;

import java.security.Principal;
import java.util.Map;
import org.makesafe.flow.Outcome.Moved;
import org.makesafe.flow.Outcome.Refused;
import org.makesafe.web.ScreenTexts;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where an officer says on which telephone callers are put through to them. */
@OnlyWithIvr
@Controller
class TelephoneController {
    private final HandlerTelephones telephones;
    private final ScreenTexts texts;

    TelephoneController(HandlerTelephones telephones, ScreenTexts texts) {
        this.telephones = telephones;
        this.texts = texts;
    }

    @GetMapping("/telephone")
    ModelAndView page(Principal officer) {
        return page(telephones.endpoint(officer.getName()).orElse(""), Map.of());
    }

    @PostMapping("/telephone")
    ModelAndView set(Principal officer, @RequestParam String endpoint) {
        return switch (telephones.set(officer.getName(), endpoint)) {
            case Moved<String> _ -> new ModelAndView("redirect:/telephone?saved");
            case Refused<String>(var code, var sentence, var about) -> {
                var page = page(endpoint, Map.of("endpoint", texts.refusal(code, sentence, about)));
                page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
                yield page;
            }
        };
    }

    private static ModelAndView page(String endpoint, Map<String, String> errors) {
        return new ModelAndView("ivr/telephone").addObject("endpoint", endpoint).addObject("errors", errors);
    }
}
