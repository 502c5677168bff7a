package org.makesafe.review.records;

import org.makesafe.call.Postgres;

class PostgresRecordIndexTest extends RecordIndexContract {
    private static final Kept KEPT = new Kept(Postgres.source(), "postgresql");

    PostgresRecordIndexTest() {
        super(KEPT);
    }
}
