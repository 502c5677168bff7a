package org.makesafe.review.records;

import org.makesafe.architecture.Alongside;
import org.makesafe.call.Postgres;

@Alongside
class PostgresRecordIndexTest extends RecordIndexContract {
    private static final Kept KEPT = new Kept(Postgres.source(), "postgresql");

    PostgresRecordIndexTest() {
        super(KEPT);
    }
}
