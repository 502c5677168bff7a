package org.makesafe.script.catalogue;

import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Published versions in the database. */
interface ScriptVersionRows extends Repository<ScriptVersionRow, String> {
    Optional<ScriptVersionRow> findById(String hash);

    ScriptVersionRow save(ScriptVersionRow row);

    @Query("select coalesce(max(r.number), 0) from ScriptVersionRow r where r.scriptId = :scriptId")
    int lastNumber(String scriptId);
}
