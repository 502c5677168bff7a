package org.makesafe.review.cycle;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** An entry of a review. Only ever inserted. */
@Entity
@Immutable
@Table(name = "review_entry")
// Some columns are written for queries and never read back here.
@SuppressWarnings("UnusedVariable")
class ReviewEntryRow extends AddedRow {
    private UUID callId = new UUID(0, 0);
    private int number;
    @Column(name = "happened_at")
    private Instant at = Instant.EPOCH;
    private String officer = "";
    @Enumerated(EnumType.STRING)
    private ReviewRole role = ReviewRole.SUPERVISOR;
    @Enumerated(EnumType.STRING)
    private Action action = Action.TAKE;
    @Enumerated(EnumType.STRING)
    private ReviewState stateFrom = ReviewState.NOT_SELECTED;
    @Enumerated(EnumType.STRING)
    private ReviewState stateTo = ReviewState.NOT_SELECTED;
    private String comment = "";
    private String detail = "";

    protected ReviewEntryRow() {}

    ReviewEntryRow(UUID id, UUID call, ReviewEntry entry, String step) {
        super(id, step);
        this.callId = call;
        this.number = entry.number();
        this.at = entry.at();
        this.officer = entry.by();
        this.role = entry.role();
        this.action = entry.action();
        this.stateFrom = entry.from();
        this.stateTo = entry.to();
        this.comment = entry.comment();
        this.detail = entry.detail();
    }

    /** Whether this is what the officer submits again. */
    boolean same(ReviewStep submitted) {
        return officer.equals(submitted.officer()) && action == submitted.action()
                && comment.equals(submitted.comment().strip()) && detail.equals(submitted.detail());
    }

    ReviewEntry entry() {
        return new ReviewEntry(number, at, officer, role, action, stateFrom, stateTo, comment, detail);
    }
}
