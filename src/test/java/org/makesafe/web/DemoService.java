package org.makesafe.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;

/** A test against the whole demo on a port of its own, with an empty database in memory. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = { DemoService.DATABASE,
        "makesafe.ivr.enabled=false", "makesafe.ivr.emergency-number=+441632960999"})
@Import({ TrialController.class, CountedStatements.class, NamedTelephones.class})
public @interface DemoService {
    String DATABASE = "spring.datasource.url=jdbc:h2:mem:shell;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;"
            + "DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1";
}
