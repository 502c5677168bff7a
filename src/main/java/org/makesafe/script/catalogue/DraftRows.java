package org.makesafe.script.catalogue;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** Drafts in the database. */
interface DraftRows extends Repository<DraftRow, String> {
    Optional<DraftRow> findById(String hash);

    DraftRow save(DraftRow row);
}
