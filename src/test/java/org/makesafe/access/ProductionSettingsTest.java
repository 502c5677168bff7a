package org.makesafe.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.makesafe.Makesafe;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mock.env.MockEnvironment;

@ExtendWith(OutputCaptureExtension.class)
class ProductionSettingsTest {
    @Test
    void everyMissingSettingIsNamedInOneFailure(CapturedOutput output) {
        var service = new SpringApplication(Makesafe.class);
        service.setAdditionalProfiles("production");
        assertThatThrownBy(() -> service.run("--makesafe.ivr.enabled=true", "--server.port=0"))
                .isInstanceOf(ProductionRefused.class);
        assertThat(output.toString()).contains(
                "APPLICATION FAILED TO START",
                "  - spring.datasource.url is missing",
                "  - spring.datasource.username is missing",
                "  - spring.datasource.password is missing",
                "  - spring.security.oauth2.client.provider.makesafe.issuer-uri is missing",
                "  - spring.security.oauth2.client.registration.makesafe.client-id is missing",
                "  - spring.security.oauth2.client.registration.makesafe.client-secret is missing",
                "  - spring.security.oauth2.resourceserver.jwt.issuer-uri is missing",
                "  - makesafe.encryption.key is missing",
                "  - makesafe.twilio.account-sid is missing, and makesafe.ivr.enabled is true",
                "  - makesafe.twilio.auth-token is missing, and makesafe.ivr.enabled is true",
                "  - makesafe.twilio.public-base-url is missing, and makesafe.ivr.enabled is true",
                "  - makesafe.ivr.fallback-number is missing, and makesafe.ivr.enabled is true",
                "  - makesafe.ivr.caller-id is missing, and makesafe.ivr.enabled is true")
                .doesNotContain("\tat ", "demo.password");
    }

    @Test
    void completeSettingsAreAccepted() {
        assertThat(ProductionSettings.problems(complete())).isEmpty();
        var ivr = complete().withProperty("makesafe.ivr.enabled", "true")
                .withProperty("makesafe.twilio.account-sid", "AC1")
                .withProperty("makesafe.twilio.auth-token[0]", "old")
                .withProperty("makesafe.twilio.auth-token[1]", "new")
                .withProperty("makesafe.twilio.public-base-url", "https://101.example")
                .withProperty("makesafe.ivr.fallback-number", "+441632960100")
                .withProperty("makesafe.ivr.caller-id", "+441632960101");
        assertThat(ProductionSettings.problems(ivr)).isEmpty();
    }

    @Test
    void anEmbeddedDatabaseAndDemoUsersAreRefused() {
        var settings = complete().withProperty("spring.datasource.url", "jdbc:h2:mem:x")
                .withProperty("makesafe.demo.password", "makesafe").withProperty("makesafe.encryption.key", " ");
        assertThat(ProductionSettings.problems(settings)).containsExactly(
                "makesafe.encryption.key is missing",
                "spring.datasource.url is not a PostgreSQL address (jdbc:postgresql:…)",
                "makesafe.demo.password is set, but production has no demo users");
    }

    @Test
    void theDemoNeedsNoneOfThem() {
        assertThat(ProductionSettings.problems(new MockEnvironment())).isEmpty();
    }

    private static MockEnvironment complete() {
        var settings = new MockEnvironment();
        settings.setActiveProfiles("production");
        return settings.withProperty("spring.datasource.url", "jdbc:postgresql://db/makesafe")
                .withProperty("spring.datasource.username", "makesafe")
                .withProperty("spring.datasource.password", "p")
                .withProperty("spring.security.oauth2.client.provider.makesafe.issuer-uri", "https://id.example")
                .withProperty("spring.security.oauth2.client.registration.makesafe.client-id", "makesafe")
                .withProperty("spring.security.oauth2.client.registration.makesafe.client-secret", "s")
                .withProperty("spring.security.oauth2.resourceserver.jwt.issuer-uri", "https://id.example")
                .withProperty("makesafe.encryption.key", "k");
    }
}
