package org.makesafe.ivr;

import java.net.URI;
import java.time.Clock;
import java.util.Objects;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.Environment;

/** Asks the practice phone's part of Twilio's REST interface, on the port that the service under test was given. */
@OnlyWithIvr
@TestComponent
@Primary
class TrialTelephone implements Telephone {
    private final TwilioSettings settings;
    private final Environment environment;
    private final Clock clock;

    TrialTelephone(TwilioSettings settings, Environment environment, Clock clock) {
        this.settings = settings;
        this.environment = environment;
        this.clock = clock;
    }

    private Telephone telephone() {
        String base = "http://localhost:" + Objects.requireNonNull(environment.getProperty("local.server.port"))
                + "/phone/api";
        return new TwilioTelephone(
                new TwilioSettings(settings.accountSid(), settings.authToken(), settings.publicBaseUrl(), base),
                new TwilioHttp(base, TwilioHttp.READ, Thread::sleep), clock);
    }

    @Override
    public Result takeFromQueue(String queueSid, String callSid, URI url) {
        return telephone().takeFromQueue(queueSid, callSid, url);
    }

    @Override
    public Result redirect(String callSid, URI url) {
        return telephone().redirect(callSid, url);
    }

    @Override
    public Result ring(String to, String from, URI url, URI statusUrl, int timeoutSeconds) {
        return telephone().ring(to, from, url, statusUrl, timeoutSeconds);
    }

    @Override
    public Result hangUp(String callSid) {
        return telephone().hangUp(callSid);
    }
}
