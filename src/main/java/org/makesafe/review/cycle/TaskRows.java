package org.makesafe.review.cycle;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** Tasks in the database. */
interface TaskRows extends Repository<TaskRow, UUID> {
    TaskRow save(TaskRow row);

    Optional<TaskRow> findById(UUID id);

    Optional<TaskRow> findByCallIdAndStep(UUID call, String step);

    List<TaskRow> findByCallIdOrderBySetAt(UUID call);

    List<TaskRow> findTop100ByOfficerAndDoneByIsNullOrderByDueOn(String officer);

    List<TaskRow> findTop100ByDoneByIsNullOrderByDueOn();
}
