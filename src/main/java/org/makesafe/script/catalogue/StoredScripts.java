package org.makesafe.script.catalogue;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.makesafe.script.source.BrokenScripts;
import org.makesafe.script.source.ScriptReader;
import org.makesafe.script.source.ScriptSource;
import org.springframework.stereotype.Component;

/** Versions that were published at any time, as the database has them. Publishes nothing. */
@Component
public class StoredScripts {
    private final ScriptReader reader = new ScriptReader();
    private final Map<String, ScriptVersion> byHash = new ConcurrentHashMap<>();
    private final ScriptVersionRows rows;

    StoredScripts(ScriptVersionRows rows) {
        this.rows = rows;
    }

    /**
     * The version with this hash.
     *
     * @throws IllegalArgumentException if none ever had it
     */
    public ScriptVersion version(String hash) {
        return byHash.computeIfAbsent(hash, this::read);
    }

    private ScriptVersion read(String hash) {
        var row = rows.findById(hash)
                .orElseThrow(() -> new IllegalArgumentException("No script version has the hash " + hash));
        String name = row.scriptId() + " version " + row.number();
        return switch (reader.read(name, row.source().getBytes(StandardCharsets.UTF_8))) {
            case ScriptSource.Whole(var script, _) -> new ScriptVersion(hash, row.number(), script);
            case ScriptSource.Broken(var problems) -> throw new BrokenScripts(problems);
        };
    }
}
