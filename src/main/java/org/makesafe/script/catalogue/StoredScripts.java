package org.makesafe.script.catalogue;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.makesafe.script.source.BrokenScripts;
import org.makesafe.script.source.ScriptBundle;
import org.makesafe.script.source.ScriptReader;
import org.makesafe.script.source.ScriptSource;
import org.springframework.stereotype.Component;

/** Versions that were published at any time, as the database has them, each read once. Publishes nothing by itself. */
@Component
public class StoredScripts {
    private final ScriptReader reader = new ScriptReader();
    private final Map<String, ScriptVersion> byHash = new ConcurrentHashMap<>();
    private final ScriptVersionRows rows;

    StoredScripts(ScriptVersionRows rows) {
        this.rows = rows;
    }

    /**
     * A version that was published at any time.
     *
     * @throws IllegalArgumentException if none ever had this hash
     */
    public ScriptVersion version(String hash) {
        return byHash.computeIfAbsent(hash, h -> rows.findById(h).map(this::read)
                .orElseThrow(() -> new IllegalArgumentException("No script version has the hash " + h)));
    }

    /** The files of a published version. */
    Optional<ScriptBundle> bundle(String hash) {
        return rows.findById(hash).map(ScriptVersionRow::bundle);
    }

    /** The number of a published version. */
    Optional<Integer> number(String hash) {
        return rows.findById(hash).map(ScriptVersionRow::number);
    }

    /** Stores a version under the next number of its script, unless it is there. */
    void keep(String script, ScriptBundle bundle, Instant at) {
        String hash = bundle.hash();
        if (rows.findById(hash).isEmpty()) {
            rows.save(new ScriptVersionRow(hash, script, rows.lastNumber(script) + 1, bundle, at));
        }
    }

    private ScriptVersion read(ScriptVersionRow row) {
        return switch (reader.read(row.bundle())) {
            case ScriptSource.Whole(var script, _) ->
                new ScriptVersion(String.valueOf(row.getId()), row.number(), script);
            case ScriptSource.Broken(var problems) -> throw new BrokenScripts(problems);
        };
    }
}
