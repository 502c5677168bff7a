package org.makesafe.review.score;

import org.makesafe.architecture.Alongside;
import javax.sql.DataSource;
import org.makesafe.call.Postgres;

@Alongside
class PostgresScoresTest extends ScoresContract {
    private static final DataSource SOURCE = Postgres.source();

    PostgresScoresTest() {
        super(SOURCE, "postgresql");
    }
}
