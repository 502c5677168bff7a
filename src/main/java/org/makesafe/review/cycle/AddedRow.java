package org.makesafe.review.cycle;

import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Transient;
import java.util.UUID;
import org.springframework.data.domain.Persistable;

/** A row that a step adds. Its id is given before it is stored, and the name of its step keeps it from being added twice. */
@MappedSuperclass
// The step is written for queries and never read back here.
@SuppressWarnings("UnusedVariable")
abstract class AddedRow implements Persistable<UUID> {
    @Id
    private UUID id = new UUID(0, 0);
    private String step = "";
    @Transient
    private boolean added;

    /** For the database alone. */
    protected AddedRow() {}

    /** One that is not stored yet. */
    AddedRow(UUID id, String step) {
        this.id = id;
        this.step = step;
        this.added = true;
    }

    @Override
    public UUID getId() {
        return id;
    }

    @Override
    public boolean isNew() {
        return added;
    }
}
