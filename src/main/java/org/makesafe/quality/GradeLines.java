package org.makesafe.quality;

import org.makesafe.call.record.Entry;
import org.makesafe.call.record.Fact.GradeChosen;
import org.makesafe.script.Grade;
import org.makesafe.script.Quality.Deviation;

/** Whether a grade was less urgent than suggested, or lowered without saying why. */
final class GradeLines {
    private final Sheet sheet;
    private final Course course;

    GradeLines(Sheet sheet, Course course) {
        this.sheet = sheet;
        this.course = course;
    }

    void add() {
        Grade before = null;
        for (Entry decision : course.decisions()) {
            if (decision.fact() instanceof GradeChosen chosen) {
                int entry = decision.number();
                boolean below = chosen.grade().lowerThan(chosen.suggested());
                boolean lowered = before != null && chosen.grade().lowerThan(before);
                if ((below || lowered) && chosen.rationale().isBlank()) {
                    sheet.call(Deviation.GRADE_UNREASONED, false, Found.GRADE_UNREASONED.of(), entry);
                } else {
                    sheet.call(Deviation.GRADE_BELOW_SUGGESTED, !below,
                            (below ? Found.GRADE_BELOW : Found.GRADE_AS_SUGGESTED).of(), entry);
                }
                before = chosen.grade();
            }
        }
    }
}
