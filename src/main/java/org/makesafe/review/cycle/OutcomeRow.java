package org.makesafe.review.cycle;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.springframework.data.domain.Persistable;

/** What came of a call. Only ever inserted. */
@Entity
@Immutable
@Table(name = "call_outcome")
// Some columns are written for queries and never read back here.
@SuppressWarnings("UnusedVariable")
class OutcomeRow implements Persistable<UUID> {
    @Id
    private UUID id = new UUID(0, 0);
    private UUID callId = new UUID(0, 0);
    private String openingCategory = "";
    private String closingCategory = "";
    private String result = "";
    private String note = "";
    private String recordedBy = "";
    private Instant recordedAt = Instant.EPOCH;
    private String step = "";

    protected OutcomeRow() {}

    OutcomeRow(UUID id, UUID call, CallOutcome outcome, String step) {
        this.id = id;
        this.callId = call;
        this.openingCategory = outcome.opening();
        this.closingCategory = outcome.closing();
        this.result = outcome.result();
        this.note = outcome.note();
        this.recordedBy = outcome.by();
        this.recordedAt = outcome.at();
        this.step = step;
    }

    @Override
    public UUID getId() {
        return id;
    }

    @Override
    public boolean isNew() {
        return true;
    }

    CallOutcome outcome() {
        return new CallOutcome(openingCategory, closingCategory, result, note, recordedBy, recordedAt);
    }
}
