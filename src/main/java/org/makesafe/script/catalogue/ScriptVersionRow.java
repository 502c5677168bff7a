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
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.makesafe.script.source.ScriptBundle;
import org.springframework.data.domain.Persistable;

/** A published version as it is stored: the files themselves, so that an old record always renders with the words of its day. */
@Entity
@Table(name = "script_version")
class ScriptVersionRow implements Persistable<String> {
    @Id
    private String hash = "";
    private String scriptId = "";
    private int number;
    private String source = "";
    private Instant publishedAt = Instant.EPOCH;
    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "script_text", joinColumns = @JoinColumn(name = "hash"))
    @MapKeyColumn(name = "language")
    @Column(name = "source")
    private Map<String, String> texts = new HashMap<>();

    protected ScriptVersionRow() {}

    ScriptVersionRow(String hash, String scriptId, int number, ScriptBundle bundle, Instant publishedAt) {
        this.hash = hash;
        this.scriptId = scriptId;
        this.number = number;
        var files = StoredFiles.of(bundle);
        this.source = files.source();
        this.texts = files.texts();
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

    /** The files, as they were published. */
    ScriptBundle bundle() {
        return new StoredFiles(source, texts).bundle(scriptId + " version " + number);
    }

    Instant publishedAt() {
        return publishedAt;
    }
}
