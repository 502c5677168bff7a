package org.makesafe;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Time and ids, so that nothing else asks the machine for them. */
@Configuration(proxyBeanMethods = false)
class Platform {
    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    NoArgGenerator ids() {
        return Generators.timeBasedEpochGenerator();
    }
}
