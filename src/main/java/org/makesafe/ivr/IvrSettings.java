package org.makesafe.ivr;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.format.annotation.DateTimeFormat;

/**
 * What a force decides about calls that reach it by telephone. Numbers are E.164. {@link IvrSettingsCheck} has seen every value before this
 * is made.
 *
 * @param script what callers are asked; the id of a script that a telephone speaks
 * @param usualTelephone where a handler is rung who set no telephone of their own, with {@code {officer}} for their sign-in name, such as
 *     {@code client:{officer}}; null for nowhere
 * @param fallbackNumber a person, to whom a caller is put through whenever something fails
 * @param emergencyNumber who joins a call in an emergency; null where nobody is to
 * @param callerId the number that is shown when this service rings somebody
 * @param voicemailAfter how long a caller waits before a message is offered
 * @param maxWaiting how many callers may wait at once
 * @param closed whether nobody answers calls just now, whatever the hours
 * @param opens when handlers begin to answer, by the clock of the force's zone; null, with {@code closes}, where they always do
 * @param closes when handlers cease to answer, likewise; before {@code opens} where they work past midnight
 */
@OnlyWithIvr
@ConfigurationProperties("makesafe.ivr")
public record IvrSettings(@DefaultValue("op-makesafe-ivr") String script, @Nullable String usualTelephone,
        String fallbackNumber, @Nullable String emergencyNumber, String callerId,
        @DefaultValue("10m") Duration voicemailAfter, @DefaultValue("50") int maxWaiting,
        @DefaultValue("false") boolean closed, @DateTimeFormat(pattern = "HH:mm") @Nullable LocalTime opens,
        @DateTimeFormat(pattern = "HH:mm") @Nullable LocalTime closes) {
    /** What Twilio says in place of a number that is withheld, or that it does not know. */
    static final Set<String> WITHHELD = Set.of("anonymous", "+266696687", "+7378742833", "+2562533", "+8656696");

    public IvrSettings {
        usualTelephone = orNull(usualTelephone);
        emergencyNumber = orNull(emergencyNumber);
    }

    /**
     * Whether handlers answer calls at this moment.
     *
     * @param zone the force's
     */
    public boolean open(Instant now, ZoneId zone) {
        if (closed)
            return false;
        if (opens == null || closes == null)
            return true;
        var time = now.atZone(zone).toLocalTime();
        boolean begun = !time.isBefore(opens);
        boolean going = time.isBefore(closes);
        return opens.isBefore(closes) ? begun && going : begun || going;
    }

    /** A setting left blank, as a file of variables leaves one, is as good as none. */
    private static @Nullable String orNull(@Nullable String setting) {
        return setting == null || setting.isBlank() ? null : setting;
    }
}
