package org.makesafe.call.store;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.makesafe.call.lifecycle.CallState;
import org.makesafe.call.lifecycle.Danger;
import org.makesafe.call.record.Call;
import org.makesafe.call.record.CallLine;
import org.makesafe.call.record.Phoned;
import org.makesafe.call.record.Practised;
import org.makesafe.script.Grade;

/** A call as it stands: what lists need in columns, the whole of it in {@code content}. */
@Entity
@Table(name = "call_record")
// Some columns are written for queries and never read back here.
@SuppressWarnings("UnusedVariable")
class CallRow {
    @Id
    private UUID id = new UUID(0, 0);
    @Version
    private @Nullable Integer version;
    private long number;
    private String reference = "";
    @Enumerated(EnumType.STRING)
    private CallState state = CallState.OPEN;
    @Enumerated(EnumType.STRING)
    private Danger danger = Danger.NONE;
    @Enumerated(EnumType.STRING)
    private @Nullable Grade grade;
    private String scriptId = "";
    private String scriptHash = "";
    private String handler = "";
    private Instant openedAt = Instant.EPOCH;
    private @Nullable Instant endedAt;
    private @Nullable String callerNumberDigest;
    private @Nullable String ringingNumberDigest;
    private @Nullable String placeDigest;
    private @Nullable Instant waitingSince;
    private boolean atFront;
    private boolean practice;
    private Instant changedAt = Instant.EPOCH;
    private @Nullable String scenario;
    private @Nullable String openStep;
    private String content = "";

    protected CallRow() {}

    CallRow(UUID id, long number, @Nullable String openStep) {
        this.id = id;
        this.number = number;
        this.openStep = openStep;
    }

    /** Keyed digests of the traces of a call; null where there is no such trace. */
    record Digests(@Nullable String number, @Nullable String ringing, @Nullable String place) {}

    /**
     * Has the row hold a call.
     *
     * @param at when the call came to be so
     */
    void set(Call call, Instant at, Digests digests, String json) {
        changedAt = at;
        reference = call.reference();
        state = call.standing().state();
        danger = call.standing().danger();
        grade = call.grade() == null ? null : call.grade().grade();
        scriptId = call.scriptId();
        scriptHash = call.scriptHash();
        handler = call.handler();
        openedAt = call.openedAt();
        endedAt = call.endedAt();
        Phoned phoned = call.phoned();
        waitingSince = phoned == null ? null : phoned.waitingSince();
        atFront = phoned != null && phoned.front();
        practice = call.practice() != null;
        scenario = call.practice();
        callerNumberDigest = digests.number();
        ringingNumberDigest = digests.ringing();
        placeDigest = digests.place();
        content = json;
    }

    UUID id() {
        return id;
    }

    int version() {
        return version == null ? 0 : version;
    }

    Instant changedAt() {
        return changedAt;
    }

    String content() {
        return content;
    }

    /** Whether the caller gave, or rang from, the number that one of these digests was made of. */
    boolean from(List<String> numbers) {
        return numbers.stream().anyMatch(n -> n.equals(callerNumberDigest) || n.equals(ringingNumberDigest));
    }

    Practised practised() {
        return new Practised(id, reference, scenario == null ? "" : scenario, handler, state, danger, grade, openedAt,
                endedAt);
    }

    CallLine line() {
        return new CallLine(id, number, reference, state, danger, grade, scriptId, handler, openedAt, endedAt);
    }
}
