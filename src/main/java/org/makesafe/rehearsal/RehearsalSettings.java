package org.makesafe.rehearsal;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How a force rehearses.
 *
 * @param every how long after a handler's last practice call the next one is due
 */
@ConfigurationProperties("makesafe.rehearsal")
record RehearsalSettings(@DefaultValue("90d") Duration every) {}
