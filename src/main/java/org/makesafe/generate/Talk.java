package org.makesafe.generate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.makesafe.call.CallView;
import org.makesafe.call.record.Entry;
import org.makesafe.script.AnswerType;
import org.makesafe.script.Details;
import org.makesafe.script.Phone;
import org.makesafe.script.QuestionKey;

/**
 * A made-up call with its whole journal.
 *
 * @param own the questions whose answers belong to this call alone, such as names of places, with what they take
 */
record Talk(CallView view, List<Entry> journal, Map<QuestionKey, AnswerType> own) {
    Talk {
        journal = List.copyOf(journal);
        own = Map.copyOf(own);
    }

    static Talk of(CallView view, List<Entry> journal) {
        var own = new HashMap<QuestionKey, AnswerType>();
        view.call().answers().forEach((key, recorded) -> {
            AnswerType type = view.script().question(key.question()).orElseThrow().type();
            if (recorded.value() != null && (type instanceof Phone || type instanceof Details)) {
                own.put(key, type);
            }
        });
        return new Talk(view, journal, own);
    }
}
