package org.makesafe.ivr;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/** An address that was put into TwiML: what a request to it means, and what was answered. */
@Entity
@Table(name = "phone_step")
class LineStepRow implements Persistable<String> {
    @Id
    private String id = "";
    private String lineId = "";
    @Column(updatable = false)
    private String moment = "";
    private @Nullable String reply;
    @jakarta.persistence.Transient
    private boolean fresh;

    protected LineStepRow() {}

    LineStepRow(String id, String lineId, String moment) {
        this.id = id;
        this.lineId = lineId;
        this.moment = moment;
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

    String line() {
        return lineId;
    }

    String moment() {
        return moment;
    }

    Optional<String> reply() {
        return Optional.ofNullable(reply);
    }

    void reply(String json) {
        reply = json;
    }
}
