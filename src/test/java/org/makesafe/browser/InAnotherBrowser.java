package org.makesafe.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.makesafe.architecture.Alongside;
import org.springframework.test.context.TestPropertySource;

/**
 * A test like those {@link InBrowser}, on a demo of its own, while theirs run. For tests that mostly wait: for a slow service, for a
 * page that keeps trying, for a key.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@InBrowser
@Alongside
@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:another;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;"
        + "DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1")
@interface InAnotherBrowser {
}
