package org.makesafe.generate;

import org.h2.jdbcx.JdbcConnectionPool;

class H2GenerationTest extends GenerationContract {
    private static final String URL = "jdbc:h2:mem:generated;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;"
            + "DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1";

    H2GenerationTest() {
        super(URL, JdbcConnectionPool.create(URL, "sa", ""));
    }
}
