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
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
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
        this.source = text(bundle.script());
        bundle.texts().forEach((language, content) -> this.texts.put(language, text(content)));
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
        var files = new TreeMap<String, byte[]>();
        texts.forEach((language, text) -> files.put(language, text.getBytes(StandardCharsets.UTF_8)));
        return new ScriptBundle(scriptId + ".yaml", source.getBytes(StandardCharsets.UTF_8), files);
    }

    private static String text(byte[] file) {
        return new String(file, StandardCharsets.UTF_8);
    }
}
