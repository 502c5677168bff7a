package org.makesafe.call.store;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** Steps taken, in the database. */
interface StepRows extends Repository<StepRow, StepRow.Key> {
    Optional<StepRow> findById(StepRow.Key key);

    Optional<StepRow> findFirstByKeyStep(String step);

    StepRow save(StepRow row);
}
