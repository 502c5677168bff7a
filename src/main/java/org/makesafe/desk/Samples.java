package org.makesafe.desk;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.makesafe.script.AnswerType;
import org.makesafe.script.DateAndTime;
import org.makesafe.script.Details;
import org.makesafe.script.Phone;
import org.makesafe.script.Value;
import org.makesafe.script.WholeNumber;

/** Stands in a preview for what somebody would have typed. */
final class Samples {
    private static final String SOMETHING = "…";
    // A number from Ofcom's ranges for drama.
    private static final String NUMBER = "+441632960000";

    private Samples() {}

    /** A value of this type, as it would be stored. */
    static Value of(AnswerType type, LocalDateTime now) {
        return switch (type) {
            case Details _ -> new Value.Fields(Map.of(Details.DETAIL, SOMETHING));
            case DateAndTime _ -> new Value.Words(now.truncatedTo(ChronoUnit.MINUTES).toString());
            case Phone _ -> new Value.Words(NUMBER);
            case WholeNumber(int min, _) -> new Value.Words(Integer.toString(min));
            default -> new Value.Words(SOMETHING);
        };
    }
}
