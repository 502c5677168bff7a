package org.makesafe.review.records;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.makesafe.call.CallView;
import org.makesafe.call.record.CallLine;
import org.makesafe.review.records.Repeat.Why;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Other calls about the same: the same telephone number, number plate or place, or three telling words of the description of a person.
 * The call's own marks are taken from the call as it stands, so a call in progress is compared as far as it has come. One statement,
 * and none for a call that has no marks yet.
 */
@Component
@Transactional(readOnly = true)
class Repeats {
    private static final int SHOWN_MAX = 5;
    /** How many of the latest calls with a term are looked at, so that a common one costs no more. */
    private static final int LATEST = 300;
    private static final int TERMS_MAX = 12;
    private static final int WORD_MIN = 3;
    /** Fewer words of a description than these fit too many people. */
    private static final int PERSON_MIN = 3;
    /** Words that tell nobody from anybody else. */
    private static final Set<String> COMMON = Set.of("the", "and", "with", "her", "his", "him", "she", "they", "their",
            "was", "were", "had", "has", "have", "not", "about", "around", "looks", "like", "very", "known", "unknown",
            "wearing", "from", "years", "old", "year", "said", "caller", "than", "but", "for", "who", "that", "this");
    private static final String ALIKE = "with term as (%s), alike as (select number, kind from term group by number, kind"
            + " having kind <> 'PERSON' or count(*) >= " + PERSON_MIN
            + "), newest as (select distinct number from alike"
            + " order by number desc fetch first :most rows only) select " + RecordSearch.COLUMNS + ", a.kind"
            + " from newest n join alike a on a.number = n.number join record_index r on r.number = n.number"
            + " order by r.number desc";
    private final JdbcClient sql;
    private final Marks marks;

    Repeats(JdbcClient sql, Marks marks) {
        this.sql = sql;
        this.marks = marks;
    }

    /** At most five, newest first; none for a practice call. */
    List<Repeat> of(CallView view) {
        List<Mark> own = comparable(marks.of(view));
        if (own.isEmpty()) {
            return List.of();
        }
        var values = new LinkedHashMap<String, Object>();
        String each = own.stream().map(mark -> latest(mark, values)).collect(Collectors.joining(" union all "));
        values.put("latest", LATEST);
        // One more than is shown, since the call may be in the index itself.
        values.put("most", SHOWN_MAX + 1);
        var lines = new LinkedHashMap<CallLine, List<Why>>();
        sql.sql(ALIKE.formatted(each)).params(values).query((row, at) -> lines
                .computeIfAbsent(RecordSearch.line(row, at), _ -> new ArrayList<>())
                .add(Why.of(MarkKind.valueOf(row.getString("kind"))))).list();
        return lines.entrySet().stream().filter(one -> !one.getKey().id().equals(view.call().id())).limit(SHOWN_MAX)
                .map(one -> new Repeat(one.getKey(), one.getValue().stream().sorted().toList())).toList();
    }

    private static String latest(Mark mark, Map<String, Object> values) {
        String term = "term" + values.size();
        values.put(term, mark.term());
        return "(select kind, number from record_mark where kind = '%s' and term = :%s order by number desc fetch first :latest rows only)"
                .formatted(mark.kind().name(), term);
    }

    private static List<Mark> comparable(Set<Mark> all) {
        var some = new ArrayList<Mark>();
        for (Why why : Why.values()) {
            all.stream().filter(mark -> mark.kind() == why.kind()).filter(Repeats::telling)
                    .sorted(Comparator.comparingInt((Mark mark) -> mark.term().length()).reversed()).limit(TERMS_MAX)
                    .forEach(some::add);
        }
        return some;
    }

    private static boolean telling(Mark mark) {
        return switch (mark.kind()) {
            case PERSON -> mark.term().length() >= WORD_MIN && !COMMON.contains(mark.term());
            // A plate that was not caught whole may be any of several.
            case PLATE -> !mark.term().contains("?");
            default -> true;
        };
    }
}
