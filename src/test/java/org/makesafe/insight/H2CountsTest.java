package org.makesafe.insight;

import org.makesafe.architecture.Alongside;
import org.h2.jdbcx.JdbcConnectionPool;

@Alongside
class H2CountsTest extends CountsContract {
    private static final CountedCalls KEPT = new CountedCalls(
            JdbcConnectionPool.create("jdbc:h2:mem:insight;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;"
                    + "DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1", "sa", ""),
            "h2");

    H2CountsTest() {
        super(KEPT);
    }
}
