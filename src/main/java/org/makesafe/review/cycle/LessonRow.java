package org.makesafe.review.cycle;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A lesson. Its words never change; it can be withdrawn. */
@Entity
@Table(name = "lesson")
// Some columns are written for queries and never read back here.
@SuppressWarnings("UnusedVariable")
class LessonRow extends AddedRow {
    private String title = "";
    private String happened = "";
    private String advice = "";
    private String writtenBy = "";
    private Instant writtenAt = Instant.EPOCH;
    private @Nullable String withdrawnBy;
    private @Nullable Instant withdrawnAt;

    protected LessonRow() {}

    LessonRow(Lesson lesson, String by, String step) {
        super(lesson.id(), step);
        this.title = lesson.title();
        this.happened = lesson.happened();
        this.advice = lesson.advice();
        this.writtenBy = by;
        this.writtenAt = lesson.at();
    }

    void withdraw(String by, Instant at) {
        if (withdrawnAt == null) {
            withdrawnBy = by;
            withdrawnAt = at;
        }
    }

    Lesson lesson() {
        return new Lesson(getId(), title, happened, advice, writtenAt);
    }
}
