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
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
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
        this.source = text(bundle.script());
        bundle.texts().forEach((language, content) -> this.texts.put(language, text(content)));
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
        var files = new TreeMap<String, byte[]>();
        texts.forEach((language, text) -> files.put(language, text.getBytes(StandardCharsets.UTF_8)));
        return new ScriptBundle(scriptId + " version " + number, source.getBytes(StandardCharsets.UTF_8), files);
    }

    Instant publishedAt() {
        return publishedAt;
    }

    private static String text(byte[] file) {
        return new String(file, StandardCharsets.UTF_8);
    }
}
