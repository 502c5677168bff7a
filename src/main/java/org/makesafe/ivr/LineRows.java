package org.makesafe.ivr;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Lines in the database. */
interface LineRows extends Repository<LineRow, String> {
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select l from LineRow l where l.id = :id")
    Optional<LineRow> findToChange(String id);

    @Query("select s.lineId from LineStepRow s where s.id = :step")
    Optional<String> lineOf(String step);

    @Query("select l from LineRow l where l.callId = :call order by l.beganAt desc")
    List<LineRow> latest(UUID call, Limit size);

    LineRow save(LineRow row);
}
