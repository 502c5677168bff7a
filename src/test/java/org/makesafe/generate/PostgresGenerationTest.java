package org.makesafe.generate;

import javax.sql.DataSource;
import org.makesafe.call.Postgres;
import org.postgresql.ds.common.BaseDataSource;

class PostgresGenerationTest extends GenerationContract {
    private static final DataSource SOURCE = Postgres.source();

    PostgresGenerationTest() {
        super(((BaseDataSource) SOURCE).getURL() + "&user=postgres", SOURCE);
    }
}
