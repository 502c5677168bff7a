package org.makesafe.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.makesafe.web.DemoService;

/** A test of the whole demo in a real browser. Its methods take a {@link Visit}. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@DemoService
@ExtendWith(Chromium.class)
public @interface InBrowser {
}
