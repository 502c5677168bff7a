package org.makesafe.ivr.phone;

import com.fasterxml.uuid.NoArgGenerator;
import java.time.Clock;
import java.util.List;
import org.makesafe.ivr.IvrSettings;
import org.makesafe.ivr.OnlyWithIvr;
import org.makesafe.ivr.TwilioSettings;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** Sets the practice phone up as one would set up a number at Twilio; see the telephony page. */
@OnlyWithIvr
@Profile("!production")
@Configuration(proxyBeanMethods = false)
class PhoneBeans {
    private static final String INCOMING = "/twilio/voice/incoming#rc=2&rp=ct,5xx,rt&ct=2000&rt=5000&tt=12000";

    @Bean
    static Delivery phoneDelivery() {
        return Delivery.overHttp();
    }

    @Bean
    static PhoneNetwork phoneNetwork(TwilioSettings twilio, IvrSettings ivr, Delivery delivery, NoArgGenerator ids,
            Clock clock) {
        var line = new PhoneLine(twilio.accountSid(), ivr.callerId(), twilio.at(INCOMING), TwimlBin.ADDRESS,
                twilio.at("/twilio/voice/status"), List.of("completed"), twilio.apiBaseUrl());
        return new PhoneNetwork(line, TwimlBin.withFallback(delivery, ivr.fallbackNumber()),
                Signer.with(twilio.authToken().getFirst()), ids, clock, false);
    }

    @Bean
    static FilterRegistrationBean<PhoneApiDoor> phoneApiDoor(TwilioSettings twilio) {
        var door = new FilterRegistrationBean<>(new PhoneApiDoor(twilio.accountSid(), twilio.authToken()));
        door.addUrlPatterns("/phone/api/*");
        return door;
    }
}
