package org.makesafe.ivr.phone;

import java.util.List;
import java.util.Optional;
import org.makesafe.ivr.OnlyWithIvr;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The practice phone's page: a caller's telephone and the handler's. Every act answers with the page as it then is. */
@OnlyWithIvr
@Profile("!production")
@Controller
@RequestMapping("/phone")
class PhoneController {
    private static final int LONGEST = 500;
    private static final List<String> KEYS = List.of("1", "2", "3", "4", "5", "6", "7", "8", "9", "*", "0", "#");

    private final Telephones telephones;

    PhoneController(Telephones telephones) {
        this.telephones = telephones;
    }

    @GetMapping
    String page(@RequestParam(defaultValue = "") String caller, Model model) {
        var chosen = Caller.of(caller);
        model.addAttribute("caller", chosen);
        model.addAttribute("callers", Caller.ALL);
        model.addAttribute("keys", KEYS);
        model.addAttribute("handset", telephones.of(chosen).map(Handset::of).orElseGet(Handset::idle));
        model.addAttribute("desk", telephones.onTheDesk().stream().map(Handset::of).toList());
        return "phone/phone";
    }

    @PostMapping("/dial")
    String dial(@RequestParam String caller) {
        telephones.dial(Caller.of(caller));
        return back(caller);
    }

    @PostMapping("/press")
    String press(@RequestParam String caller, @RequestParam String keys) {
        if (!KEYS.contains(keys))
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        inCall(caller).ifPresent(call -> call.press(keys));
        return back(caller);
    }

    @PostMapping("/say")
    String say(@RequestParam String caller, @RequestParam String words) {
        if (words.length() > LONGEST)
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        if (!words.isBlank())
            inCall(caller).ifPresent(call -> call.say(words.strip()));
        return back(caller);
    }

    @PostMapping("/hang-up")
    String hangUp(@RequestParam String caller) {
        inCall(caller).ifPresent(PracticeCall::hangUp);
        return back(caller);
    }

    @PostMapping("/lose-signal")
    String loseSignal(@RequestParam String caller) {
        inCall(caller).ifPresent(PracticeCall::loseSignal);
        return back(caller);
    }

    @PostMapping("/answer")
    String answer(@RequestParam String caller) {
        inCall(caller).ifPresent(PracticeCall::answer);
        return back(caller);
    }

    @PostMapping("/desk/answer")
    String answerAtDesk(@RequestParam String caller, @RequestParam String sid) {
        telephones.onTheDesk(sid).ifPresent(PracticeCall::answer);
        return back(caller);
    }

    @PostMapping("/desk/decline")
    String declineAtDesk(@RequestParam String caller, @RequestParam String sid) {
        telephones.onTheDesk(sid).ifPresent(PracticeCall::decline);
        return back(caller);
    }

    @PostMapping("/desk/hang-up")
    String hangUpAtDesk(@RequestParam String caller, @RequestParam String sid) {
        telephones.onTheDesk(sid).ifPresent(PracticeCall::hangUp);
        return back(caller);
    }

    private Optional<PracticeCall> inCall(String caller) {
        return telephones.of(Caller.of(caller)).filter(call -> !call.status().over());
    }

    private static String back(String caller) {
        return "redirect:/phone?caller=" + Caller.of(caller).id();
    }
}
