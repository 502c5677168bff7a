package org.makesafe.ivr;

import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.makesafe.call.CallView;
import org.makesafe.call.RingingBack;
import org.makesafe.call.record.Recorded;
import org.makesafe.script.QuestionKey;
import org.makesafe.script.Script;
import org.springframework.stereotype.Component;

/** Finds numbers when TwiML is written: the caller's own, handlers' telephones and the force's. */
@OnlyWithIvr
@Component
class Lookups {
    private final HandlerTelephones telephones;
    private final IvrSettings settings;

    Lookups(HandlerTelephones telephones, IvrSettings settings) {
        this.telephones = telephones;
        this.settings = settings;
    }

    Speech.Lookup of(CallView view, Script script) {
        return new Speech.Lookup(question -> figures(view, script, question), whom -> endpoint(view, whom));
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
    private static String figures(CallView view, Script script, String question) {
        var phoned = view.call().phoned();
        var key = QuestionKey.of(question);
        Recorded now = view.call().answers().get(key);
        Recorded answer = now == null && phoned != null ? phoned.asked().get(key) : now;
        var value = answer == null ? null : answer.value();
        return value == null
                ? ""
                : script.question(question).map(asked -> asked.type().show(value)).orElse("").chars()
                        .filter(Character::isDigit).mapToObj(Character::toString).collect(Collectors.joining(" "));
    }
}
