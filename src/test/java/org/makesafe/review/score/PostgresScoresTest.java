package org.makesafe.review.score;

import javax.sql.DataSource;
import org.makesafe.call.Postgres;

class PostgresScoresTest extends ScoresContract {
    private static final DataSource SOURCE = Postgres.source();

    PostgresScoresTest() {
        super(SOURCE, "postgresql");
    }
}
