package org.makesafe.review.cycle;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** What came of a call. Only ever inserted. */
@Entity
@Immutable
@Table(name = "call_outcome")
// Some columns are written for queries and never read back here.
@SuppressWarnings("UnusedVariable")
class OutcomeRow extends AddedRow {
    private UUID callId = new UUID(0, 0);
    private String openingCategory = "";
    private String closingCategory = "";
    private String result = "";
    private String note = "";
    private String recordedBy = "";
    private Instant recordedAt = Instant.EPOCH;

    protected OutcomeRow() {}

    OutcomeRow(UUID id, UUID call, CallOutcome outcome, String step) {
        super(id, step);
        this.callId = call;
        this.openingCategory = outcome.opening();
        this.closingCategory = outcome.closing();
        this.result = outcome.result();
        this.note = outcome.note();
        this.recordedBy = outcome.by();
        this.recordedAt = outcome.at();
    }

    CallOutcome outcome() {
        return new CallOutcome(openingCategory, closingCategory, result, note, recordedBy, recordedAt);
    }
}
