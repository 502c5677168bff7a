package org.makesafe.review.cycle;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** Lessons in the database. */
interface LessonRows extends Repository<LessonRow, UUID> {
    LessonRow save(LessonRow row);

    Optional<LessonRow> findById(UUID id);

    Optional<LessonRow> findByStep(String step);

    List<LessonRow> findTop100ByWithdrawnAtIsNullOrderByWrittenAtDesc();
}
