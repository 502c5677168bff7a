package org.makesafe.review.score;

import org.makesafe.architecture.Alongside;
import org.h2.jdbcx.JdbcConnectionPool;

@Alongside
class H2ScoresTest extends ScoresContract {
    H2ScoresTest() {
        super(JdbcConnectionPool.create("jdbc:h2:mem:scores;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;"
                + "DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1", "sa", ""), "h2");
    }
}
