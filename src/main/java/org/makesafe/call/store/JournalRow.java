package org.makesafe.call.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.makesafe.call.record.Channel;
import org.springframework.data.domain.Persistable;

/** A journal entry. Only ever inserted. */
@Entity
@Immutable
@Table(name = "journal_entry")
// Some columns are written for queries and never read back here.
@SuppressWarnings("UnusedVariable")
class JournalRow implements Persistable<UUID> {
    @Id
    private UUID id = new UUID(0, 0);
    private UUID callId = new UUID(0, 0);
    private int number;
    @Column(name = "happened_at")
    private Instant at = Instant.EPOCH;
    private String officer = "";
    @Enumerated(EnumType.STRING)
    private Channel channel = Channel.SCRIPT;
    private String content = "";

    protected JournalRow() {}

    JournalRow(UUID id, UUID callId, org.makesafe.call.record.Entry entry, String content) {
        this.id = id;
        this.callId = callId;
        this.number = entry.number();
        this.at = entry.at();
        this.officer = entry.by();
        this.channel = entry.channel();
        this.content = content;
    }

    @Override
    public UUID getId() {
        return id;
    }

    @Override
    public boolean isNew() {
        return true;
    }

    int number() {
        return number;
    }

    Instant at() {
        return at;
    }

    String officer() {
        return officer;
    }

    Channel channel() {
        return channel;
    }

    String content() {
        return content;
    }
}
