package org.makesafe.review.cycle;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/** A lesson. Its words never change; it can be withdrawn. */
@Entity
@Table(name = "lesson")
// Some columns are written for queries and never read back here.
@SuppressWarnings("UnusedVariable")
class LessonRow implements Persistable<UUID> {
    @Id
    private UUID id = new UUID(0, 0);
    private String title = "";
    private String happened = "";
    private String advice = "";
    private String writtenBy = "";
    private Instant writtenAt = Instant.EPOCH;
    private @Nullable String withdrawnBy;
    private @Nullable Instant withdrawnAt;
    private String step = "";
    @jakarta.persistence.Transient
    private boolean fresh;

    protected LessonRow() {}

    LessonRow(Lesson lesson, String by, String step) {
        this.id = lesson.id();
        this.title = lesson.title();
        this.happened = lesson.happened();
        this.advice = lesson.advice();
        this.writtenBy = by;
        this.writtenAt = lesson.at();
        this.step = step;
        this.fresh = true;
    }

    @Override
    public UUID getId() {
        return id;
    }

    @Override
    public boolean isNew() {
        return fresh;
    }

    void withdraw(String by, Instant at) {
        if (withdrawnAt == null) {
            withdrawnBy = by;
            withdrawnAt = at;
        }
    }

    Lesson lesson() {
        return new Lesson(id, title, happened, advice, writtenAt);
    }
}
