package org.makesafe.generate;

import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.makesafe.script.AnswerType;
import org.makesafe.script.AnswerType.Option;
import org.makesafe.script.Choice;
import org.makesafe.script.DateAndTime;
import org.makesafe.script.Details;
import org.makesafe.script.FreeText;
import org.makesafe.script.MultiChoice;
import org.makesafe.script.Phone;
import org.makesafe.script.Reading;
import org.makesafe.script.Value;
import org.makesafe.script.WholeNumber;
import org.makesafe.script.YesNo;

/** Makes up a value for each type of question, as it is stored. */
final class MadeUpAnswer {
    private MadeUpAnswer() {}

    /** A value; empty where what was made up is not one that the question takes. */
    static Optional<Value> to(AnswerType type, Chance chance, LocalDateTime now) {
        return type.read(raw(type, chance), now) instanceof Reading.Read(var value)
                ? Optional.of(value)
                : Optional.empty();
    }

    private static Value raw(AnswerType type, Chance chance) {
        return switch (type) {
            // The first option is mostly the usual one.
            case Choice choice -> new Value.Words(
                    chance.happens(40) ? choice.options().getFirst().id() : chance.one(choice.options()).id());
            case MultiChoice choice -> several(choice, chance);
            case YesNo _ -> new Value.Words(chance.happens(30) ? "yes" : "no");
            case FreeText _ -> new Value.Words(MadeUp.sentence(chance));
            case WholeNumber number -> new Value.Words(
                    String.valueOf(chance.between(number.min(), Math.min(number.max(), number.min() + 3))));
            case DateAndTime _ -> new Value.Words("%02d:%02d".formatted(chance.below(24), chance.below(60)));
            case Phone _ -> new Value.Words(MadeUp.number(chance));
            case Details(var kind) -> details(kind, Map.of(), chance);
        };
    }

    private static Value several(MultiChoice choice, Chance chance) {
        if (!choice.exclusive().isEmpty() && chance.happens(50)) {
            return new Value.Several(List.of(choice.exclusive().iterator().next()));
        }
        var open = choice.options().stream().map(Option::id).filter(id -> !choice.exclusive().contains(id)).toList();
        return new Value.Several(List.of(chance.one(open), chance.one(open)).stream().distinct().toList());
    }

    /** Details with what can be told apart made up anew. */
    static Value.Fields details(Details.Kind kind, Map<String, String> before, Chance chance) {
        var fields = new LinkedHashMap<>(before);
        switch (kind) {
            case PLACE -> {
                fields.put("premises", MadeUp.premises(chance));
                fields.put("town", MadeUp.town(chance));
            }
            case PERSON -> fields.put("clothing", MadeUp.clothing(chance));
            case VEHICLE -> {
                fields.put("plate", MadeUp.plate(chance));
                fields.put("colour", MadeUp.colour(chance));
            }
        }
        return new Value.Fields(fields);
    }
}
