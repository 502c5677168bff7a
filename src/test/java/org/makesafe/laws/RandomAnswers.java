package org.makesafe.laws;

import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.makesafe.script.AnswerType;
import org.makesafe.script.AnswerType.Option;
import org.makesafe.script.Choice;
import org.makesafe.script.DateAndTime;
import org.makesafe.script.Details;
import org.makesafe.script.FreeText;
import org.makesafe.script.MultiChoice;
import org.makesafe.script.Phone;
import org.makesafe.script.Status;
import org.makesafe.script.Value;
import org.makesafe.script.WholeNumber;
import org.makesafe.script.YesNo;

/** Makes answers that a question takes: mostly values, now and then a status. */
final class RandomAnswers {
    private static final List<Status> WITHOUT_VALUE = List.of(Status.NOT_KNOWN, Status.REFUSED, Status.NOT_ASKED,
            Status.UNSAFE_TO_ASK);
    private final RandomGenerator random;

    RandomAnswers(RandomGenerator random) {
        this.random = random;
    }

    /** An answer as submitted. */
    record Given(Status status, @Nullable Value value) {}

    Given to(AnswerType type) {
        return random.nextInt(5) == 0
                ? new Given(WITHOUT_VALUE.get(random.nextInt(WITHOUT_VALUE.size())), null)
                : new Given(Status.ANSWERED, value(type));
    }

    private Value value(AnswerType type) {
        return switch (type) {
            case Choice choice -> new Value.Words(one(choice.options()));
            case MultiChoice choice -> several(choice);
            // Repeats and most branches hang on a yes.
            case YesNo _ -> new Value.Words(random.nextInt(3) == 0 ? "no" : "yes");
            case FreeText _ -> new Value.Words("words " + random.nextInt(3));
            case WholeNumber number -> new Value.Words(String.valueOf(random.nextInt(number.min(), number.max() + 1)));
            case DateAndTime _ -> new Value.Words("%02d:%02d".formatted(random.nextInt(24), random.nextInt(60)));
            case Phone _ -> new Value.Words("01632 960%03d".formatted(random.nextInt(1000)));
            case Details _ -> random.nextBoolean()
                    ? new Value.Words("by the door")
                    : new Value.Fields(Map.of(Details.DETAIL, "seen " + random.nextInt(3)));
        };
    }

    private Value several(MultiChoice choice) {
        var chosen = choice.options().stream().map(Option::id)
                .filter(id -> !choice.exclusive().contains(id) && random.nextInt(3) == 0).toList();
        return new Value.Several(chosen.isEmpty() ? List.of(one(choice.options())) : chosen);
    }

    private String one(List<Option> options) {
        return options.get(random.nextInt(options.size())).id();
    }
}
