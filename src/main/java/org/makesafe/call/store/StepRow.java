package org.makesafe.call.store;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import org.springframework.data.domain.Persistable;

/** The name of a step that was taken in a call. Only ever inserted, so that the same step submitted again is known. */
@Entity
@Table(name = "call_step")
class StepRow implements Persistable<StepRow.Key> {
    /** A step's name is its own within one call. */
    @Embeddable
    record Key(UUID callId, String step) {}

    @EmbeddedId
    private Key key = new Key(new UUID(0, 0), "");
    private String digest = "";

    protected StepRow() {}

    StepRow(UUID call, String step, String digest) {
        this.key = new Key(call, step);
        this.digest = digest;
    }

    @Override
    public Key getId() {
        return key;
    }

    @Override
    public boolean isNew() {
        return true;
    }

    UUID call() {
        return key.callId();
    }

    String digest() {
        return digest;
    }
}
