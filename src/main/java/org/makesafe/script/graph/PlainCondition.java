package org.makesafe.script.graph;

import java.util.List;
import java.util.stream.Stream;
import org.makesafe.script.Condition;
import org.makesafe.script.Condition.All;
import org.makesafe.script.Condition.Any;
import org.makesafe.script.Condition.Not;

/** Takes the nesting out of a condition that has no meaning, so that its words need fewer brackets. */
final class PlainCondition {
    private PlainCondition() {}

    static Condition of(Condition condition) {
        return switch (condition) {
            case All(var parts) -> all(parts.stream().map(PlainCondition::of)
                    .flatMap(part -> part instanceof All(var inner) ? inner.stream() : Stream.of(part)).toList());
            case Any(var parts) -> any(parts.stream().map(PlainCondition::of)
                    .flatMap(part -> part instanceof Any(var inner) ? inner.stream() : Stream.of(part)).toList());
            case Not(var inner) -> not(of(inner));
            case Condition.Is is -> is;
            case Condition.HasStatus status -> status;
        };
    }

    private static Condition all(List<Condition> parts) {
        if (parts.contains(Condition.NEVER)) {
            return Condition.NEVER;
        }
        return parts.size() == 1 ? parts.getFirst() : new All(parts);
    }

    private static Condition any(List<Condition> parts) {
        if (parts.contains(Condition.ALWAYS)) {
            return Condition.ALWAYS;
        }
        return parts.size() == 1 ? parts.getFirst() : new Any(parts);
    }

    private static Condition not(Condition inner) {
        if (inner.equals(Condition.ALWAYS)) {
            return Condition.NEVER;
        }
        if (inner.equals(Condition.NEVER)) {
            return Condition.ALWAYS;
        }
        return inner instanceof Not(var twice) ? twice : new Not(inner);
    }
}
