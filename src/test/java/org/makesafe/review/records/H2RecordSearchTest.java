package org.makesafe.review.records;

import org.makesafe.architecture.Alongside;
import org.h2.jdbcx.JdbcConnectionPool;

@Alongside
class H2RecordSearchTest extends RecordSearchContract {
    private static final Filled FILLED = Filled.of(JdbcConnectionPool.create("jdbc:h2:mem:search;MODE=PostgreSQL;"
            + "DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1", "sa", ""), "h2");

    H2RecordSearchTest() {
        super(FILLED);
    }
}
