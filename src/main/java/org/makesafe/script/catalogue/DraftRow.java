package org.makesafe.script.catalogue;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import java.util.HashMap;
import java.util.Map;
import org.makesafe.script.source.ScriptBundle;
import org.springframework.data.domain.Persistable;

/** A draft as it is stored: the files as they were saved, broken or not. Only ever inserted. */
@Entity
@Table(name = "script_draft")
class DraftRow implements Persistable<String> {
    @Id
    private String hash = "";
    private String scriptId = "";
    private String source = "";
    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "draft_text", joinColumns = @JoinColumn(name = "hash"))
    @MapKeyColumn(name = "language")
    @Column(name = "source")
    private Map<String, String> texts = new HashMap<>();

    protected DraftRow() {}

    DraftRow(String hash, String scriptId, ScriptBundle bundle) {
        this.hash = hash;
        this.scriptId = scriptId;
        var files = StoredFiles.of(bundle);
        this.source = files.source();
        this.texts = files.texts();
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

    /** The files, named after the script. */
    ScriptBundle bundle() {
        return new StoredFiles(source, texts).bundle(scriptId + ".yaml");
    }
}
