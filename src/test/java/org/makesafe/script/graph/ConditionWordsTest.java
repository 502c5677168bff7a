package org.makesafe.script.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.makesafe.script.Condition;
import org.makesafe.script.PublishedScript;
import org.makesafe.script.Script;
import org.makesafe.script.Status;

class ConditionWordsTest {
    private static final Script SCRIPT = PublishedScript.read();
    private static final Condition HOTEL = is("sector", "hotel");
    private static final Condition HERE = is("still-there", "here-now");
    private static final Condition CCTV = is("cctv", "yes");
    private final ConditionWords words = new ConditionWords(SCRIPT);

    static Stream<Arguments> conditions() {
        return Stream.of(arguments(Condition.ALWAYS, "Always"), arguments(Condition.NEVER, "Never"),
                arguments(HERE, "When is Here now"), arguments(CCTV, "CCTV is Yes"),
                arguments(is("still-there", "here-now", "leaving"), "When is Here now or Leaving"),
                arguments(is("still-there", "here-now", "leaving", "booked"),
                        "When is Here now, Leaving or Booked for later"),
                arguments(is("sector", "hotel", "takeaway"),
                        "Setting is “Hotel, B&B or short let” or “Takeaway or café”"),
                arguments(is("disturbed", "cleaned"), "Disturbed includes Cleaned"),
                arguments(is("disturbed", "cleaned", "moved"), "Disturbed includes Cleaned or Moved"),
                arguments(is("exchange", "gift", "money", "drink", "drugs", "lift", "food", "stay"),
                        "Given in exchange has an answer other than Nothing"),
                arguments(is("signs-taxi", "odd-trips", "absent-payer", "put-in-car", "long-cash", "alone-far"),
                        "Signs, taxi includes “To hotels, parties or cars at odd times”, “Paid for by someone not there”, "
                                + "“Put in the car while drunk or drugged”, “Long trip for cash with a child” or "
                                + "“Child alone, going far”"),
                arguments(is("cctv", "yes", "no"), "CCTV has an answer"),
                arguments(not(is("cctv", "yes", "no")), "CCTV has no answer"),
                arguments(not(HERE), "When is not Here now"),
                arguments(not(is("disturbed", "moved")), "Disturbed does not include Moved"),
                arguments(not(is("disturbed", "moved", "thrown")), "Disturbed includes neither Moved nor Thrown away"),
                arguments(not(is("still-there", "leaving", "earlier", "booked")),
                        "When is none of Leaving, Earlier or Booked for later"),
                arguments(has("where", Status.ANSWERED), "Where has an answer"),
                arguments(not(has("where", Status.ANSWERED)), "Where has no answer"),
                arguments(has("where", Status.REFUSED, Status.NOT_KNOWN), "Where is marked Not known or Refused"),
                arguments(not(has("where", Status.REFUSED)), "Where is not marked Refused"),
                arguments(has("where", Status.NOT_KNOWN, Status.REFUSED, Status.NOT_ASKED, Status.UNSAFE_TO_ASK),
                        "Where has a status instead of an answer"),
                arguments(has("where", Status.ANSWERED, Status.REFUSED), "Where has an answer or is marked Refused"),
                arguments(not(has("where", Status.ANSWERED, Status.REFUSED)),
                        "Where has no answer and is not marked Refused"),
                arguments(all(HOTEL, is("room-state", "vacated")),
                        "Setting is Hotel, B&B or short let, and State of the room is Empty, not cleaned"),
                arguments(any(HERE, CCTV), "When is Here now, or CCTV is Yes"),
                arguments(all(any(HERE, CCTV), HOTEL),
                        "(When is Here now, or CCTV is Yes), and Setting is Hotel, B&B or short let"),
                arguments(any(all(HERE, CCTV), not(not(HERE))),
                        "(When is Here now, and CCTV is Yes), or When is Here now"),
                arguments(not(any(HERE, CCTV)), "it is not so that (When is Here now, or CCTV is Yes)"),
                arguments(all(all(HERE), all(all(CCTV), Condition.ALWAYS)), "When is Here now, and CCTV is Yes"),
                arguments(any(any(HERE), any(CCTV, Condition.NEVER)), "When is Here now, or CCTV is Yes"),
                arguments(all(HERE, Condition.NEVER), "Never"), arguments(any(HERE, Condition.ALWAYS), "Always"),
                arguments(not(Condition.ALWAYS), "Never"), arguments(not(Condition.NEVER), "Always"),
                arguments(is("child-age", "under-13"), "Apparent age (any young person) is Under 13"),
                arguments(is("hotel-visitors", "yes"), "Visitors (Hotel) is Yes"),
                arguments(is("gone", "old"), "gone is old"), arguments(is("cctv", "maybe"), "CCTV is maybe"));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("conditions")
    void saysWhatTheConditionMeans(Condition condition, String expected) {
        assertThat(words.words(condition)).isEqualTo(expected);
    }

    @Test
    void aStageNamesItsOwnQuestionsByTheirLabelsAlone() {
        assertThat(words.words(is("child-age", "under-13"), "child")).isEqualTo("Apparent age is Under 13");
        assertThat(words.words(is("hotel-visitors", "yes"), "hotel")).isEqualTo("Visitors is Yes");
    }

    private static Condition is(String question, String... values) {
        return new Condition.Is(question, List.of(values));
    }

    private static Condition has(String question, Status... statuses) {
        return new Condition.HasStatus(question, Set.of(statuses));
    }

    private static Condition all(Condition... parts) {
        return new Condition.All(List.of(parts));
    }

    private static Condition any(Condition... parts) {
        return new Condition.Any(List.of(parts));
    }

    private static Condition not(Condition condition) {
        return new Condition.Not(condition);
    }
}
