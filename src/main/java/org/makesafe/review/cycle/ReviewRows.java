package org.makesafe.review.cycle;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Reviews in the database. */
interface ReviewRows extends Repository<ReviewRow, UUID> {
    Optional<ReviewRow> findById(UUID call);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select r from ReviewRow r where r.callId = :call")
    Optional<ReviewRow> findToChange(UUID call);

    ReviewRow save(ReviewRow row);

    void flush();

    @Query(nativeQuery = true, value = "select cast(c.id as varchar(36)) from call_record c left join review r on r.call_id = c.id"
            + " where c.ended_at >= :since and not c.practice and (r.call_id is null or r.ended_at <> c.ended_at)"
            + " order by c.number fetch first 500 rows only")
    List<String> unfollowed(Instant since);

    @Query("select r.callId from ReviewRow r where r.resumable and r.endedAt < :before")
    List<UUID> leftDropped(Instant before);

    @Query("select distinct r.handler from ReviewRow r where not r.drawn and r.endedMonth = :month")
    List<String> undrawn(String month);

    @Query("select distinct r.endedMonth from ReviewRow r where not r.drawn and r.endedMonth < :before")
    List<String> monthsToDraw(String before);

    List<ReviewRow> findByEndedMonthAndHandlerAndDrawnOrderByLot(String month, String handler, boolean drawn);

    boolean existsByEndedMonthAndHandlerAndDrawn(String month, String handler, boolean drawn);

    @Query("select r from ReviewRow r where r.state in :states and (:reviewer is null or r.reviewer = :reviewer)"
            + " and (:handler is null or r.handler = :handler) and (:month is null or r.endedMonth = :month)"
            + " and (r.dueAt > :due or r.dueAt = :due and r.number > :number) order by r.dueAt, r.number")
    List<ReviewRow> page(List<ReviewState> states, @Nullable String reviewer, @Nullable String handler,
            @Nullable String month, Instant due, long number, Limit size);

    @Query("select r from ReviewRow r where r.doubled and r.secondReviewer is null and r.reviewer is not null"
            + " and r.reviewer <> :officer and r.handler <> :officer and r.number > :number order by r.number")
    List<ReviewRow> toAssessSecond(String officer, long number, Limit size);

    @Query("select r from ReviewRow r where r.doubled and r.endedMonth = :month order by r.number")
    List<ReviewRow> doubled(String month);

    @Query("select r from ReviewRow r where r.handler = :handler and r.number < :before and exists"
            + " (select e from ReviewEntryRow e where e.callId = r.callId) order by r.number desc")
    List<ReviewRow> reached(String handler, long before, Limit size);

    int countByHandlerAndFeedback(String handler, boolean feedback);
}
