package org.makesafe.ivr;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How this service and Twilio know each other. {@link IvrSettingsCheck} has seen every value before this is made.
 *
 * @param accountSid the account, {@code AC…}
 * @param authToken the account's tokens. Each of them may sign a webhook, so that they can be changed without losing a call; the first
 *     one opens the REST API
 * @param publicBaseUrl what stands before {@code /twilio} in the addresses that Twilio calls, without a slash at its end. Signatures cover
 *     it, so it is never taken from a request
 * @param apiBaseUrl where Twilio's REST API is, without a slash at its end
 */
@OnlyWithIvr
@ConfigurationProperties("makesafe.twilio")
public record TwilioSettings(String accountSid, List<String> authToken, String publicBaseUrl,
        @DefaultValue("https://api.twilio.com") String apiBaseUrl) {
    public TwilioSettings {
        authToken = List.copyOf(authToken);
    }

    /**
     * The address at which Twilio reaches a path of this service.
     *
     * @param path from its first slash on, with its query, percent-encoded where it must be
     */
    public String at(String path) {
        return publicBaseUrl + path;
    }

    /** Without the tokens, which belong in no log. */
    @Override
    public String toString() {
        return "TwilioSettings[publicBaseUrl=" + publicBaseUrl + ", apiBaseUrl=" + apiBaseUrl + "]";
    }
}
