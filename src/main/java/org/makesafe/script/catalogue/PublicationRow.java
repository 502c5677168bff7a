package org.makesafe.script.catalogue;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.makesafe.script.publication.Action;
import org.makesafe.script.publication.Publication;
import org.springframework.data.domain.Persistable;

/** An entry of the journal of publications as it is stored. Only ever inserted. */
@Entity
@Table(name = "publication")
class PublicationRow implements Persistable<Long> {
    @Id
    private long number;
    private String scriptId = "";
    private String hash = "";
    @Enumerated(EnumType.STRING)
    private Action action = Action.SUBMIT;
    private Instant happenedAt = Instant.EPOCH;
    private String officer = "";
    private @Nullable Instant takesFrom;
    private String reason = "";

    protected PublicationRow() {}

    PublicationRow(Publication entry) {
        this.number = entry.number();
        this.scriptId = entry.script();
        this.hash = entry.hash();
        this.action = entry.action();
        this.happenedAt = entry.at();
        this.officer = entry.by();
        this.takesFrom = entry.from();
        this.reason = entry.comment();
    }

    @Override
    public Long getId() {
        return number;
    }

    @Override
    public boolean isNew() {
        return true;
    }

    Publication entry() {
        return new Publication(number, scriptId, hash, action, happenedAt, officer, takesFrom, reason);
    }
}
