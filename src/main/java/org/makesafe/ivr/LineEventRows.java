package org.makesafe.ivr;

import java.util.UUID;
import org.springframework.data.repository.Repository;

/** The network's words about lines, in the database. */
interface LineEventRows extends Repository<LineEventRow, UUID> {
    boolean existsByLineIdAndStatusAndSequence(String lineId, LineStatus status, int sequence);

    LineEventRow save(LineEventRow row);
}
