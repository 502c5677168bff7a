package org.makesafe.ivr;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;

/** This bean exists only while {@code makesafe.ivr.enabled} is true. Every bean of the module says so; a test checks it. */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ConditionalOnBooleanProperty("makesafe.ivr.enabled")
public @interface OnlyWithIvr {
}
