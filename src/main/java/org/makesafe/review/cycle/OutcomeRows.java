package org.makesafe.review.cycle;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** What came of calls, in the database. */
interface OutcomeRows extends Repository<OutcomeRow, UUID> {
    OutcomeRow save(OutcomeRow row);

    Optional<OutcomeRow> findByCallIdAndStep(UUID call, String step);

    List<OutcomeRow> findByCallIdOrderByRecordedAt(UUID call);
}
