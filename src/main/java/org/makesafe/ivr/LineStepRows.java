package org.makesafe.ivr;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** Addresses in the database. */
interface LineStepRows extends Repository<LineStepRow, String> {
    Optional<LineStepRow> findById(String id);

    LineStepRow save(LineStepRow row);
}
