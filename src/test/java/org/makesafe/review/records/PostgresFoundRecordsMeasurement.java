package org.makesafe.review.records;

import org.makesafe.call.Postgres;
import org.postgresql.ds.common.BaseDataSource;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

class PostgresFoundRecordsMeasurement extends FoundRecordsMeasurement {
    @DynamicPropertySource
    static void database(DynamicPropertyRegistry settings) {
        fill(settings, ((BaseDataSource) Postgres.source()).getURL(), "postgres");
    }
}
