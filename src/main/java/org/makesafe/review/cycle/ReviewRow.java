package org.makesafe.review.cycle;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.makesafe.call.CallView;
import org.makesafe.call.lifecycle.CallState;
import org.makesafe.call.record.Call;

/** A review as it stands. Who may change it, and how, is decided elsewhere. */
@Entity
@Table(name = "review")
// Some columns are written for queries and never read back here.
@SuppressWarnings("UnusedVariable")
class ReviewRow {
    @Id
    private UUID callId = new UUID(0, 0);
    @Version
    private @Nullable Integer version;
    private long number;
    private String reference = "";
    private String handler = "";
    private Instant endedAt = Instant.EPOCH;
    private String endedMonth = "";
    private boolean resumable;
    @Enumerated(EnumType.STRING)
    private ReviewState state = ReviewState.NOT_SELECTED;
    private String selected = "";
    private String lot = "";
    private boolean drawn;
    private boolean doubled;
    private @Nullable String reviewer;
    private @Nullable String secondReviewer;
    private Instant dueAt = Instant.EPOCH;
    private boolean feedback;

    protected ReviewRow() {}

    /**
     * A review that nothing asks for yet.
     *
     * @param month of the call's end
     * @param lot drawn for the call in that month
     */
    ReviewRow(CallView view, Instant endedAt, String month, String lot) {
        Call call = view.call();
        this.callId = call.id();
        this.number = Long.parseLong(call.reference().substring(call.reference().lastIndexOf('-') + 1));
        this.endedMonth = month;
        this.lot = lot;
        ended(view, endedAt);
        this.dueAt = endedAt;
    }

    /** The call ended, for the first time or again. */
    void ended(CallView view, Instant at) {
        reference = view.call().reference();
        handler = view.call().handler();
        endedAt = at;
        resumable = view.call().standing().state() == CallState.DROPPED;
    }

    /** The call goes on; it is over again once {@link #ended} says so. */
    void goesOn() {
        resumable = false;
    }

    void select(Set<Selected> reasons, Instant due) {
        var all = Selected.read(selected);
        boolean more = all.addAll(reasons);
        selected = Selected.text(all);
        // A sample that was reviewed before it was drawn is reviewed; any other reason is news.
        boolean news = more && !reasons.equals(Set.of(Selected.DIP_SAMPLE));
        if (more && state == ReviewState.NOT_SELECTED) {
            state = ReviewState.AWAITING_REVIEW;
            dueAt = due;
        } else if (news && state == ReviewState.CLOSED) {
            state = ReviewState.REOPENED;
            dueAt = due;
        }
        resumable = resumable && !all.contains(Selected.NEVER_RESUMED);
    }

    void drawn(boolean twice) {
        drawn = true;
        doubled = doubled || twice;
    }

    /** What one step leaves. */
    void moved(ReviewState to, @Nullable String by, Instant due, boolean returns) {
        state = to;
        reviewer = by;
        dueAt = due;
        feedback = returns;
    }

    void assessedSecond(String by) {
        secondReviewer = by;
    }

    UUID callId() {
        return callId;
    }

    String lot() {
        return lot;
    }

    Review review() {
        return new Review(callId, version == null ? 0 : version, number, reference, handler, endedAt, endedMonth, state,
                Selected.read(selected), doubled, reviewer, secondReviewer, dueAt, feedback);
    }
}
