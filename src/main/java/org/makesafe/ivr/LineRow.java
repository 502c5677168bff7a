package org.makesafe.ivr;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/** A telephone line: a caller's, named by its call SID, or a handler's from whom a caller is rung back. */
@Entity
@Table(name = "phone_line")
// Some columns are written for queries and never read back here.
@SuppressWarnings("UnusedVariable")
class LineRow implements Persistable<String> {
    @Id
    private String id = "";
    private @Nullable String callSid;
    private @Nullable UUID callId;
    private @Nullable String scriptHash;
    private boolean ringsBack;
    @Enumerated(EnumType.STRING)
    private LineStatus status = LineStatus.QUEUED;
    private @Nullable String queueSid;
    @Enumerated(EnumType.STRING)
    private @Nullable Leaving leaving;
    private String pending = "[]";
    private Instant beganAt = Instant.EPOCH;
    @jakarta.persistence.Transient
    private boolean fresh;

    protected LineRow() {}

    LineRow(String id, @Nullable String callSid, boolean ringsBack, Instant beganAt) {
        this.id = id;
        this.callSid = callSid;
        this.ringsBack = ringsBack;
        this.beganAt = beganAt;
        this.fresh = true;
    }

    @Override
    public String getId() {
        return id;
    }

    @Override
    public boolean isNew() {
        return fresh;
    }

    /** The line serves a call, and speaks this version of the phone system's script. */
    void serves(UUID call, String script) {
        callId = call;
        scriptHash = script;
    }

    Optional<UUID> call() {
        return Optional.ofNullable(callId);
    }

    Optional<String> script() {
        return Optional.ofNullable(scriptHash);
    }

    Optional<String> callSid() {
        return Optional.ofNullable(callSid);
    }

    void named(String sid) {
        callSid = sid;
    }

    boolean ringsBack() {
        return ringsBack;
    }

    LineStatus status() {
        return status;
    }

    void status(LineStatus to) {
        status = to;
    }

    Optional<String> queue() {
        return Optional.ofNullable(queueSid);
    }

    void queue(String sid) {
        queueSid = sid;
    }

    @Nullable
    Leaving leaving() {
        return leaving;
    }

    void leaving(@Nullable Leaving why) {
        leaving = why;
    }

    String pending() {
        return pending;
    }

    void pending(String json) {
        pending = json;
    }
}
