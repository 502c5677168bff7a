package org.makesafe.review.records;

import java.util.Arrays;
import java.util.List;
import org.makesafe.call.record.CallLine;

/**
 * Another call about the same.
 *
 * @param why what both have in common, the surest first
 */
record Repeat(CallLine line, List<Why> why) {
    /** What two calls can have in common. */
    enum Why {
        NUMBER(MarkKind.NUMBER),
        PLATE(MarkKind.PLATE),
        PLACE(MarkKind.SAME_PLACE),
        PERSON(MarkKind.PERSON);

        private final MarkKind kind;

        Why(MarkKind kind) {
            this.kind = kind;
        }

        MarkKind kind() {
            return kind;
        }

        /** What is in common where both have marks of this kind. */
        static Why of(MarkKind kind) {
            return Arrays.stream(values()).filter(why -> why.kind == kind).findFirst().orElseThrow();
        }
    }
}
