package org.makesafe.call;

import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

class PostgresPersistenceTest extends PersistenceContract {
    @DynamicPropertySource
    static void database(DynamicPropertyRegistry settings) {
        Postgres.use(settings, false);
    }
}
