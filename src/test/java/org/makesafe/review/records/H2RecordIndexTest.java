package org.makesafe.review.records;

import org.makesafe.architecture.Alongside;
import org.h2.jdbcx.JdbcConnectionPool;

@Alongside
class H2RecordIndexTest extends RecordIndexContract {
    private static final Kept KEPT = new Kept(JdbcConnectionPool.create("jdbc:h2:mem:index;MODE=PostgreSQL;"
            + "DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1", "sa", ""), "h2");

    H2RecordIndexTest() {
        super(KEPT);
    }
}
