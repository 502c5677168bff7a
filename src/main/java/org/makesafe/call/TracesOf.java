package org.makesafe.call;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.makesafe.call.record.Call;
import org.makesafe.call.record.PhoneFact;
import org.makesafe.call.record.Phoned;
import org.makesafe.call.record.Recorded;
import org.makesafe.call.store.Traces;
import org.makesafe.script.Details;
import org.makesafe.script.Phone;
import org.makesafe.script.Question;
import org.makesafe.script.QuestionKey;
import org.makesafe.script.Script;
import org.makesafe.script.Stage;
import org.makesafe.script.Value;

/** Finds in a call what it can be found again by: the number the caller gave, and the place that its urgent questions ask for. */
final class TracesOf {
    /** Shorter names of places fit too many. */
    private static final int PLACE_MIN = 4;

    private TracesOf() {}

    static Traces call(Script script, Call call) {
        var number = answers(script.stages().stream(), call, q -> q.personal() && q.type() instanceof Phone)
                .map(value -> value instanceof Value.Words(var text) ? text : "").filter(text -> !text.isEmpty())
                .findFirst();
        var place = answers(script.stages().stream().filter(Stage::urgent), call, TracesOf::asksPlace)
                .map(value -> value instanceof Value.Fields(var byId) ? named(byId) : "")
                .filter(name -> name.length() >= PLACE_MIN).findFirst();
        var ringing = Optional.ofNullable(call.phoned()).map(Phoned::from).map(PhoneFact.RangFrom::value);
        return new Traces(number, ringing, place.map(name -> "place " + name));
    }

    private static boolean asksPlace(Question question) {
        return question.type() instanceof Details(var kind) && kind == Details.Kind.PLACE;
    }

    private static Stream<Value> answers(Stream<Stage> stages, Call call, Predicate<Question> wanted) {
        return stages.flatMap(stage -> stage.questions().stream()).filter(wanted).map(Question::id)
                .map(QuestionKey::of).map(call.answers()::get).filter(Objects::nonNull).map(Recorded::value)
                .filter(Objects::nonNull);
    }

    private static String named(Map<String, String> place) {
        return Spelling.name(Optional.ofNullable(place.get("premises")).orElse(place.getOrDefault(Details.DETAIL, "")));
    }
}
