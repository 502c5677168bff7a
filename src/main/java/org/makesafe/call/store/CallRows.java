package org.makesafe.call.store;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.makesafe.call.lifecycle.CallState;
import org.makesafe.call.record.Reached;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Calls in the database. */
interface CallRows extends Repository<CallRow, UUID> {
    /** Where an emergency presses, as {@code Danger.pressing} says, first. */
    String RANK = "case when r.danger in (PROMPTED, CONFIRMED) then 0 else 1 end";
    String MY_RANK = "case when me.danger in (PROMPTED, CONFIRMED) then 0 else 1 end";

    Optional<CallRow> findById(UUID id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select r from CallRow r where r.id = :id")
    Optional<CallRow> findToChange(UUID id);

    CallRow save(CallRow row);

    Optional<CallRow> findByOpenStep(String step);

    @Query(value = "select nextval('call_number')", nativeQuery = true)
    long nextNumber();

    @Query("select r from CallRow r where r.state = :state and not r.practice order by r.number")
    List<CallRow> whole(CallState state, Limit size);

    @Query("select r from CallRow r where r.state in :states and r.practice = false order by r.number desc")
    List<CallRow> live(List<CallState> states, Limit size);

    @Query("select r from CallRow r where r.state = :state and r.endedAt >= :since and r.practice = false"
            + " order by r.endedAt desc")
    List<CallRow> dropped(CallState state, Instant since, Limit size);

    @Query(value = "select count(*) from (select 1 as one from call_record where state = :state and practice = false"
            + " fetch first :most rows only) some_calls", nativeQuery = true)
    long count(String state, int most);

    boolean existsByHandler(String handler);

    @Query("select r from CallRow r where r.state = org.makesafe.call.lifecycle.CallState.DROPPED and not r.practice"
            + " and r.endedAt >= :from and r.endedAt < :to order by r.number desc")
    List<CallRow> droppedBetween(Instant from, Instant to, Limit size);

    // Danger first, then whoever goes before others, then by how long: the order in which Waiting sorts them too. Whoever is told their
    // place asks it, every few seconds: a list among the parameters would have it translated to SQL each time.
    @Query("select count(r) from CallRow r join CallRow me on me.id = :id where r.state = WAITING and r.id <> :id and ("
            + RANK + " < " + MY_RANK + " or " + RANK + " = " + MY_RANK + " and (r.atFront and not me.atFront"
            + " or r.atFront = me.atFront and r.waitingSince < me.waitingSince))")
    int before(UUID id);

    @Query("select r from CallRow r where r.number < :before and (:handler is null or r.handler = :handler)"
            + " and r.state in :states and not r.practice order by r.number desc")
    List<CallRow> page(long before, @org.jspecify.annotations.Nullable String handler, List<CallState> states,
            Limit size);

    @Query("select r from CallRow r where r.practice and r.handler = :handler order by r.number desc")
    List<CallRow> practised(String handler, Limit size);

    @Query("select r from CallRow r where r.number in (select max(one.number) from CallRow one where one.practice"
            + " and one.state = :state group by one.handler) order by r.handler")
    List<CallRow> latestPractised(CallState state);

    @Query("select r from CallRow r where r.number < :before and (:scriptId is null or r.scriptId = :scriptId)"
            + " and r.openedAt >= :since and not r.practice order by r.number desc")
    List<CallRow> past(long before, @org.jspecify.annotations.Nullable String scriptId, Instant since, Limit size);

    @Query("select r from CallRow r where (r.callerNumberDigest in :numbers or r.ringingNumberDigest in :numbers"
            + " or r.placeDigest in :places)"
            + " and r.state in :states and r.id <> :except and not r.practice order by r.number desc")
    List<CallRow> alike(List<String> numbers, List<String> places, List<CallState> states, UUID except, Limit size);

    @Query("select new org.makesafe.call.record.Reached(r.id, r.number, r.version) from CallRow r"
            + " where r.changedAt >= :since and r.number < :before order by r.number desc")
    List<Reached> reached(Instant since, long before, Limit size);
}
