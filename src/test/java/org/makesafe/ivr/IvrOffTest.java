package org.makesafe.ivr;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.makesafe.web.Browser;
import org.makesafe.web.DemoService;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.data.repository.Repository;

@DemoService
class IvrOffTest {
    @LocalServerPort
    int port;

    @Test
    void withoutTheIvrNoBeanOfItExistsAndNothingAnswers(@Autowired ApplicationContext context) {
        // The tables are there either way, and so is the way to them.
        assertThat(Arrays.stream(context.getBeanDefinitionNames()).map(context::getType).filter(Objects::nonNull)
                .filter(type -> !Repository.class.isAssignableFrom(type)).map(Class::getPackageName)
                .filter(name -> name.startsWith("org.makesafe.ivr"))).isEmpty();
        try (var twilio = new Browser(port)) {
            assertThat(twilio.post("/twilio/voice/incoming", Map.of("CallSid", "CA1")).statusCode()).isEqualTo(404);
        }
    }
}
