package org.makesafe.ivr;

import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.makesafe.call.CallLists;
import org.makesafe.call.CallView;
import org.makesafe.call.RingingBack;
import org.makesafe.call.record.Fact;
import org.springframework.stereotype.Component;

/** Finds numbers when TwiML is written: the caller's own, handlers' telephones and the force's. */
@OnlyWithIvr
@Component
class Lookups {
    private final HandlerTelephones telephones;
    private final IvrSettings settings;
    private final CallLists lists;

    Lookups(CallLists lists, HandlerTelephones telephones, IvrSettings settings) {
        this.lists = lists;
        this.telephones = telephones;
        this.settings = settings;
    }

    Speech.Lookup of(CallView view) {
        return new Speech.Lookup(entry -> figures(view, entry), whom -> endpoint(view, whom));
    }

    private @Nullable String endpoint(CallView view, Act.Whom whom) {
        return switch (whom) {
            case HANDLER -> telephones.endpoint(view.call().handler()).orElse(null);
            case CALLER -> RingingBack.number(view).orElse(null);
            case EMERGENCY -> settings.emergencyNumber();
            case PERSON -> settings.fallbackNumber();
        };
    }

    /** An answer as it is read back: one figure at a time, as the country writes it. */
    private String figures(CallView view, int entry) {
        var found = lists.journal(view.call().id(), entry - 1, 1);
        String shown = found.isEmpty() || !(found.getFirst().fact() instanceof Fact.Answered answered)
                ? null
                : answered.shown();
        return shown == null
                ? ""
                : shown.chars().filter(Character::isDigit).mapToObj(Character::toString)
                        .collect(Collectors.joining(" "));
    }
}
