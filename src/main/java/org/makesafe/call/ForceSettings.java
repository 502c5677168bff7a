package org.makesafe.call;

import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What differs from force to force.
 *
 * @param zone the time zone that callers mean when they say a time
 * @param script the script that a new call uses unless another is named
 */
@ConfigurationProperties("makesafe.force")
public record ForceSettings(@DefaultValue("Europe/London") ZoneId zone, @DefaultValue("op-makesafe") String script) {}
