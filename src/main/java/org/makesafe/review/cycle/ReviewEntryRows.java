package org.makesafe.review.cycle;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** Entries of reviews in the database. */
interface ReviewEntryRows extends Repository<ReviewEntryRow, UUID> {
    ReviewEntryRow save(ReviewEntryRow row);

    List<ReviewEntryRow> findByCallIdOrderByNumber(UUID call);

    Optional<ReviewEntryRow> findByCallIdAndStep(UUID call, String step);

    int countByCallId(UUID call);
}
