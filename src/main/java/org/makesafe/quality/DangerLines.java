package org.makesafe.quality;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.makesafe.call.lifecycle.Danger;
import org.makesafe.call.record.Entry;
import org.makesafe.call.record.Fact.DangerChanged;
import org.makesafe.script.Quality.Deviation;
import org.makesafe.script.Quality.Target;

/** Whether danger was decided, how soon, and whether it was lowered. */
final class DangerLines {
    private final Sheet sheet;
    private final Course course;
    private @Nullable Entry open;
    private boolean decided;

    DangerLines(Sheet sheet, Course course) {
        this.sheet = sheet;
        this.course = course;
    }

    void add() {
        for (Entry entry : course.decisions()) {
            if (entry.fact() instanceof DangerChanged changed) {
                if (changed.to() == Danger.PROMPTED) {
                    open = entry;
                } else {
                    decision(changed, entry);
                }
            }
        }
        if (open != null) {
            sheet.call(Deviation.DANGER_UNDECIDED, false, Found.DANGER_UNDECIDED.of(), open.number());
        } else if (decided) {
            sheet.call(Deviation.DANGER_UNDECIDED, true, Found.DANGER_DECIDED.of(), 0);
        }
    }

    private void decision(DangerChanged changed, Entry entry) {
        if (open != null) {
            within(Target.DANGER_DECIDED, Duration.between(open.at(), entry.at()), Found.DANGER_SOON, Found.DANGER_LATE,
                    entry);
        }
        if (!decided) {
            within(Target.DANGER_DECIDED_FROM_START, Duration.between(course.taken(), entry.at()),
                    Found.DANGER_SOON_FROM_START, Found.DANGER_LATE_FROM_START, entry);
        }
        decided = true;
        open = null;
        if (changed.to() != Danger.CONFIRMED && (changed.reason() == null || changed.reason().isBlank())) {
            sheet.call(Deviation.DANGER_UNREASONED, false, Found.DANGER_UNREASONED.of(), entry.number());
        } else if (changed.to() == Danger.OVERRIDDEN) {
            sheet.call(Deviation.DANGER_LOWERED, false, Found.DANGER_LOWERED.of(), entry.number());
        }
    }

    private void within(Target target, Duration took, Found soon, Found late, Entry entry) {
        Long most = sheet.within(target);
        if (most != null) {
            boolean met = took.toSeconds() <= most;
            sheet.call(target.missed(), met, (met ? soon : late).of(took.toSeconds(), most), entry.number());
        }
    }
}
