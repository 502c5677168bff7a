package org.makesafe.ivr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.makesafe.Makesafe;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mock.env.MockEnvironment;

@ExtendWith(OutputCaptureExtension.class)
class IvrSettingsTest {
    private static final Map<String, String> COMPLETE = Map.of(
            "makesafe.ivr.enabled", "true",
            "makesafe.twilio.account-sid", "AC00000000000000000000000000000001",
            "makesafe.twilio.auth-token[0]", "new",
            "makesafe.twilio.auth-token[1]", "old",
            "makesafe.twilio.public-base-url", "https://101.example",
            "makesafe.ivr.fallback-number", "+441632960100",
            "makesafe.ivr.caller-id", "+441632960101");

    @Test
    void theIvrDoesNotStartHalfConfiguredAndNamesAllThatIsMissing(CapturedOutput output) {
        assertThatThrownBy(
                () -> new SpringApplication(Makesafe.class).run("--makesafe.twilio.account-sid=",
                        "--makesafe.twilio.auth-token=", "--makesafe.twilio.public-base-url=",
                        "--makesafe.ivr.fallback-number=", "--makesafe.ivr.caller-id=", "--server.port=0"))
                .isInstanceOf(IvrRefused.class);
        assertThat(output.toString()).contains("APPLICATION FAILED TO START",
                "  - makesafe.twilio.account-sid is missing, and makesafe.ivr.enabled is true",
                "  - makesafe.twilio.auth-token is missing, and makesafe.ivr.enabled is true",
                "  - makesafe.twilio.public-base-url is missing, and makesafe.ivr.enabled is true",
                "  - makesafe.ivr.fallback-number is missing, and makesafe.ivr.enabled is true",
                "  - makesafe.ivr.caller-id is missing, and makesafe.ivr.enabled is true").doesNotContain("\tat ");
    }

    @ParameterizedTest
    @CsvSource({
            "makesafe.twilio.account-sid, AC1",
            "makesafe.twilio.account-sid, SK00000000000000000000000000000001",
            "makesafe.twilio.auth-token[1], ' '",
            "makesafe.twilio.public-base-url, http://101.example",
            "makesafe.twilio.public-base-url, https://101.example/",
            "makesafe.twilio.public-base-url, https://101.example?x=1",
            "makesafe.twilio.public-base-url, https://user:secret@101.example",
            "makesafe.twilio.public-base-url, 101.example",
            "makesafe.twilio.public-base-url, https://101 example",
            "makesafe.twilio.api-base-url, ftp://api.twilio.com",
            "makesafe.ivr.fallback-number, 01632 960100",
            "makesafe.ivr.caller-id, nobody",
            "makesafe.ivr.emergency-number, '999'",
            "makesafe.ivr.voicemail-after, soon",
            "makesafe.ivr.voicemail-after, -1s",
            "makesafe.ivr.max-waiting, 0",
            "makesafe.ivr.max-waiting, many",
            "makesafe.ivr.closed, perhaps",
            "makesafe.ivr.opens, 8 o'clock"})
    void whatCannotBeRightIsNamedAndNotRepeated(String name, String value) {
        var settings = complete().withProperty(name, value);
        assertThat(IvrSettingsCheck.problems(settings)).isNotEmpty().allSatisfy(problem -> assertThat(problem)
                .startsWith(name.replace("[1]", "")).doesNotContain("secret", "ftp", "SK0", "perhaps"));
    }

    @ParameterizedTest
    @CsvSource({ "https://101.example/makesafe", "https://101.example:8443", "http://localhost:8080",
            "http://127.0.0.1:8080", "http://[::1]:8080"})
    void anAddressMayHaveAPortAndAPathAndBeThisMachine(String address) {
        assertThat(IvrSettingsCheck.problems(complete().withProperty("makesafe.twilio.public-base-url", address)))
                .isEmpty();
    }

    @Test
    void hoursAreSetTogether() {
        assertThat(IvrSettingsCheck.problems(complete().withProperty("makesafe.ivr.opens", "08:00")))
                .containsExactly("makesafe.ivr.opens and makesafe.ivr.closes go together: set both or neither");
    }

    @Test
    void withoutTheIvrNothingIsNeeded() {
        assertThat(IvrSettingsCheck.problems(new MockEnvironment())).isEmpty();
        context("makesafe.ivr.enabled=false").run(context -> assertThat(context).hasNotFailed()
                .doesNotHaveBean(IvrSettings.class).doesNotHaveBean(TwilioSettings.class));
    }

    @Test
    void whatIsSetIsRead() {
        var set = COMPLETE.entrySet().stream().map(entry -> entry.getKey() + "=" + entry.getValue())
                .toArray(String[]::new);
        context(set).withPropertyValues("makesafe.ivr.opens=08:00", "makesafe.ivr.closes=22:30",
                "makesafe.ivr.voicemail-after=3m").run(context -> {
                    var ivr = context.getBean(IvrSettings.class);
                    assertThat(ivr.fallbackNumber()).isEqualTo("+441632960100");
                    assertThat(ivr.emergencyNumber()).isNull();
                    assertThat(ivr.voicemailAfter()).isEqualTo(Duration.ofMinutes(3));
                    assertThat(ivr.maxWaiting()).isEqualTo(50);
                    assertThat(ivr.opens()).hasToString("08:00");
                    assertThat(ivr.closes()).hasToString("22:30");
                    var twilio = context.getBean(TwilioSettings.class);
                    assertThat(twilio.authToken()).containsExactly("new", "old");
                    assertThat(twilio.apiBaseUrl()).isEqualTo("https://api.twilio.com");
                    assertThat(twilio.at("/twilio/voice/incoming"))
                            .isEqualTo("https://101.example/twilio/voice/incoming");
                    assertThat(twilio.toString()).doesNotContain("new", "old");
                });
    }

    @ParameterizedTest
    @CsvSource({
            "08:00, 22:00, false, 2026-01-15T08:00:00Z, Europe/London, true",
            "08:00, 22:00, false, 2026-01-15T21:59:59Z, Europe/London, true",
            "08:00, 22:00, false, 2026-01-15T22:00:00Z, Europe/London, false",
            "08:00, 22:00, false, 2026-07-15T07:00:00Z, Europe/London, true",
            "08:00, 22:00, false, 2026-07-15T21:00:00Z, Europe/London, false",
            "20:00, 04:00, false, 2026-01-15T23:00:00Z, Europe/London, true",
            "20:00, 04:00, false, 2026-01-15T03:59:00Z, Europe/London, true",
            "20:00, 04:00, false, 2026-01-15T04:00:00Z, Europe/London, false",
            "08:00, 22:00, true, 2026-01-15T12:00:00Z, Europe/London, false",
            "08:00, 22:00, false, 2026-01-15T08:30:00Z, Atlantic/Azores, false",
            "08:00, 22:00, false, 2026-01-15T22:30:00Z, Atlantic/Azores, true",
            ", , false, 2026-01-15T03:00:00Z, Europe/London, true"})
    void handlersAnswerInTheirHoursByTheClockOnTheForcesWall(@Nullable LocalTime opens, @Nullable LocalTime closes,
            boolean closed, Instant now, ZoneId zone, boolean open) {
        var settings = new IvrSettings("op-makesafe-ivr", null, "+441632960100", null, "+441632960101",
                Duration.ofMinutes(10), 50, closed,
                opens, closes);
        assertThat(settings.open(now, zone)).isEqualTo(open);
    }

    /** A file of variables names every setting, and leaves most of them empty. */
    @Test
    void whatMayBeLeftOutMayBeLeftBlank() {
        var settings = complete();
        List.of("emergency-number", "usual-telephone", "opens", "closes")
                .forEach(name -> settings.setProperty("makesafe.ivr." + name, ""));
        assertThat(IvrSettingsCheck.problems(settings)).isEmpty();
        var set = COMPLETE.entrySet().stream().map(entry -> entry.getKey() + "=" + entry.getValue())
                .toArray(String[]::new);
        context(set).withPropertyValues("makesafe.ivr.emergency-number=", "makesafe.ivr.usual-telephone=",
                "makesafe.ivr.opens=", "makesafe.ivr.closes=").run(context -> {
                    var ivr = context.getBean(IvrSettings.class);
                    assertThat(ivr.emergencyNumber()).isNull();
                    assertThat(ivr.usualTelephone()).isNull();
                    assertThat(ivr.opens()).isNull();
                    assertThat(ivr.closes()).isNull();
                });
    }

    private static ApplicationContextRunner context(String... properties) {
        return new ApplicationContextRunner().withUserConfiguration(Settings.class).withPropertyValues(properties);
    }

    @ConfigurationPropertiesScan(basePackageClasses = IvrSettings.class)
    static class Settings {}

    private static MockEnvironment complete() {
        var settings = new MockEnvironment();
        COMPLETE.forEach(settings::setProperty);
        return settings;
    }
}
