package org.makesafe.script.catalogue;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/** A published version as it is stored: the file itself, so that an old record always renders with the words of its day. */
@Entity
@Table(name = "script_version")
class ScriptVersionRow implements Persistable<String> {
    @Id
    private String hash = "";
    private String scriptId = "";
    private int number;
    private String source = "";
    private Instant publishedAt = Instant.EPOCH;

    protected ScriptVersionRow() {}

    ScriptVersionRow(String hash, String scriptId, int number, String source, Instant publishedAt) {
        this.hash = hash;
        this.scriptId = scriptId;
        this.number = number;
        this.source = source;
        this.publishedAt = publishedAt;
    }

    @Override
    public @Nullable String getId() {
        return hash;
    }

    @Override
    public boolean isNew() {
        // Rows are only ever inserted.
        return true;
    }

    String scriptId() {
        return scriptId;
    }

    int number() {
        return number;
    }

    String source() {
        return source;
    }

    Instant publishedAt() {
        return publishedAt;
    }
}
