package org.makesafe.script.catalogue;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.springframework.data.domain.Persistable;

/** A draft as it is stored: the text as it was saved, broken or not. Only ever inserted. */
@Entity
@Table(name = "script_draft")
class DraftRow implements Persistable<String> {
    @Id
    private String hash = "";
    private String scriptId = "";
    private String source = "";

    protected DraftRow() {}

    DraftRow(String hash, String scriptId, String source) {
        this.hash = hash;
        this.scriptId = scriptId;
        this.source = source;
    }

    @Override
    public String getId() {
        return hash;
    }

    @Override
    public boolean isNew() {
        return true;
    }

    String scriptId() {
        return scriptId;
    }

    String source() {
        return source;
    }
}
