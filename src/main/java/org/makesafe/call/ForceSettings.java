package org.makesafe.call;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What differs from force to force.
 *
 * @param zone the time zone that callers mean when they say a time
 * @param script the script that a new call uses unless another is named
 */
@ConfigurationProperties("makesafe.force")
public record ForceSettings(@DefaultValue("Europe/London") ZoneId zone, @DefaultValue("op-makesafe") String script) {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.UK);
    private static final DateTimeFormatter DATE_TIME = DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm:ss", Locale.UK);

    /** A time of day as people of this force read it. */
    public String time(Instant instant) {
        return TIME.format(instant.atZone(zone));
    }

    /** A date and time as people of this force read it, in English. */
    public String dateTime(Instant instant) {
        return dateTime(instant, Locale.UK);
    }

    /** A date and time as people of this force read it, in the language of a page. */
    public String dateTime(Instant instant, Locale language) {
        return DATE_TIME.withLocale(language).format(instant.atZone(zone));
    }
}
