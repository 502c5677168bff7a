package org.makesafe.ivr;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Connects this service to the telephone network. */
@OnlyWithIvr
@Configuration(proxyBeanMethods = false)
class IvrTelephone {
    @Bean
    static Telephone telephone(TwilioSettings settings, Clock clock) {
        return new TwilioTelephone(settings, new TwilioHttp(settings.apiBaseUrl(), TwilioHttp.READ, Thread::sleep),
                clock);
    }
}
