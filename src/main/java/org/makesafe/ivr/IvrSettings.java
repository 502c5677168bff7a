package org.makesafe.ivr;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.format.annotation.DateTimeFormat;

/**
 * What a force decides about calls that reach it by telephone. Numbers are E.164. {@link IvrSettingsCheck} has seen every value before this
 * is made.
 *
 * @param fallbackNumber a person, to whom a caller is put through whenever something fails
 * @param emergencyNumber who joins a call in an emergency; null where nobody is to
 * @param callerId the number that is shown when this service rings somebody
 * @param voicemailAfter how long a caller waits before a message is offered
 * @param maxWaiting how many callers may wait at once
 * @param closed whether nobody answers calls just now, whatever the hours
 * @param opens when handlers begin to answer, in UK time; null, with {@code closes}, where they always do
 * @param closes when handlers cease to answer, in UK time; before {@code opens} where they work past midnight
 */
@OnlyWithIvr
@ConfigurationProperties("makesafe.ivr")
public record IvrSettings(String fallbackNumber, @Nullable String emergencyNumber, String callerId,
        @DefaultValue("10m") Duration voicemailAfter, @DefaultValue("50") int maxWaiting,
        @DefaultValue("false") boolean closed, @DateTimeFormat(pattern = "HH:mm") @Nullable LocalTime opens,
        @DateTimeFormat(pattern = "HH:mm") @Nullable LocalTime closes) {
    private static final ZoneId HOME = ZoneId.of("Europe/London");

    /** Whether handlers answer calls at this moment. */
    public boolean open(Instant now) {
        if (closed)
            return false;
        if (opens == null || closes == null)
            return true;
        var time = now.atZone(HOME).toLocalTime();
        boolean begun = !time.isBefore(opens);
        boolean going = time.isBefore(closes);
        return opens.isBefore(closes) ? begun && going : begun || going;
    }
}
