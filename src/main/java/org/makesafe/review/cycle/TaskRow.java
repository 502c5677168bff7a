package org.makesafe.review.cycle;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A task. Its words never change; it is done once. */
@Entity
@Table(name = "follow_up_task")
// Some columns are written for queries and never read back here.
@SuppressWarnings("UnusedVariable")
class TaskRow extends AddedRow {
    private UUID callId = new UUID(0, 0);
    private String officer = "";
    private String task = "";
    private LocalDate dueOn = LocalDate.EPOCH;
    private String setBy = "";
    private Instant setAt = Instant.EPOCH;
    private @Nullable String doneBy;
    private @Nullable Instant doneAt;

    protected TaskRow() {}

    TaskRow(Task task, String step) {
        super(task.id(), step);
        this.callId = task.call();
        this.officer = task.officer();
        this.task = task.text();
        this.dueOn = task.dueOn();
        this.setBy = task.setBy();
        this.setAt = task.setAt();
    }

    void done(String by, Instant at) {
        if (doneBy == null) {
            doneBy = by;
            doneAt = at;
        }
    }

    Task task() {
        return new Task(getId(), callId, officer, task, dueOn, setBy, setAt, doneBy);
    }
}
