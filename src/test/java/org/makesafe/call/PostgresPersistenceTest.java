package org.makesafe.call;

import org.makesafe.architecture.Alongside;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@Alongside
class PostgresPersistenceTest extends PersistenceContract {
    @DynamicPropertySource
    static void database(DynamicPropertyRegistry settings) {
        Postgres.use(settings, false);
    }
}
