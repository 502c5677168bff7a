package org.makesafe.ivr;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.core.env.Environment;

class DemoPhoneTest {
    @Test
    void theDemoBringsAllThatTheIvrNeedsAndThePracticePhoneInTwiliosPlace() {
        with("default", settings -> {
            assertThat(settings.getProperty("makesafe.ivr.enabled")).isEqualTo("true");
            assertThat(IvrSettingsCheck.problems(settings)).isEmpty();
            assertThat(settings.getProperty("makesafe.twilio.public-base-url")).isEqualTo("http://localhost:8080");
            assertThat(settings.getProperty("makesafe.twilio.api-base-url"))
                    .isEqualTo("http://localhost:8080/phone/api");
        });
    }

    @Test
    void productionBringsNothing() {
        with("production", settings -> {
            assertThat(settings.getProperty("makesafe.ivr.enabled")).isEqualTo("false");
            assertThat(settings.getProperty("makesafe.twilio.auth-token")).isNull();
        });
    }

    private static void with(String profiles, Consumer<Environment> check) {
        new ApplicationContextRunner().withInitializer(new ConfigDataApplicationContextInitializer())
                .withPropertyValues("spring.profiles.active=" + profiles)
                .run(context -> check.accept(context.getEnvironment()));
    }
}
