package org.makesafe.ivr;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/** One word of the network about a line. Only ever inserted. */
@Entity
@Immutable
@Table(name = "phone_event")
// Written for whoever looks into a line that went wrong, and never read back here.
@SuppressWarnings("UnusedVariable")
class LineEventRow implements Persistable<UUID> {
    @Id
    private UUID id = new UUID(0, 0);
    private String lineId = "";
    @Enumerated(EnumType.STRING)
    private LineStatus status = LineStatus.QUEUED;
    private int sequence;
    @Column(name = "happened_at")
    private @Nullable Instant at;
    private Instant cameAt = Instant.EPOCH;

    protected LineEventRow() {}

    LineEventRow(UUID id, String lineId, LineStatus status, int sequence, @Nullable Instant at, Instant cameAt) {
        this.id = id;
        this.lineId = lineId;
        this.status = status;
        this.sequence = sequence;
        this.at = at;
        this.cameAt = cameAt;
    }

    @Override
    public UUID getId() {
        return id;
    }

    @Override
    public boolean isNew() {
        return true;
    }
}
