package org.makesafe.call.store;

import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.repository.Repository;

/** Journal entries in the database. */
interface JournalRows extends Repository<JournalRow, UUID> {
    JournalRow save(JournalRow row);

    List<JournalRow> findByCallIdAndNumberGreaterThanOrderByNumber(UUID callId, int number, Limit size);
}
