package org.makesafe.ivr;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

/**
 * Refuses to start with the IVR on while a setting that it needs is missing or cannot be right, and names every one. An IVR that starts
 * half configured loses calls.
 */
class IvrSettingsCheck implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    private static final Pattern ACCOUNT = Pattern.compile("AC\\p{XDigit}{32}");
    private static final Pattern NUMBER = Pattern.compile("\\+[1-9]\\d{6,14}");
    private static final Pattern THIS_MACHINE = Pattern.compile("localhost|127\\.0\\.0\\.1|\\[::1]");
    private static final String NO_NUMBER = "is no telephone number as +441632960123";
    private static final String OPENS = "makesafe.ivr.opens";
    private static final String CLOSES = "makesafe.ivr.closes";

    private static final List<Rule<?>> RULES = List.of(
            needed("makesafe.twilio.account-sid", Bindable.of(String.class), sid -> ACCOUNT.matcher(sid).matches(),
                    "is no account SID (AC and 32 hexadecimal digits)"),
            needed("makesafe.twilio.auth-token", Bindable.listOf(String.class),
                    tokens -> tokens.stream().noneMatch(String::isBlank), "holds an empty token"),
            needed("makesafe.twilio.public-base-url", Bindable.of(String.class), IvrSettingsCheck::address,
                    "is no address such as https://101.example (https unless it is this machine, no slash at the end)"),
            optional("makesafe.twilio.api-base-url", Bindable.of(String.class), IvrSettingsCheck::address,
                    "is no address such as https://api.twilio.com (https unless it is this machine, no slash at the end)"),
            needed("makesafe.ivr.fallback-number", Bindable.of(String.class), IvrSettingsCheck::number, NO_NUMBER),
            needed("makesafe.ivr.caller-id", Bindable.of(String.class), IvrSettingsCheck::number, NO_NUMBER),
            optional("makesafe.ivr.emergency-number", Bindable.of(String.class), IvrSettingsCheck::number, NO_NUMBER),
            optional("makesafe.ivr.voicemail-after", Bindable.of(Duration.class), Duration::isPositive,
                    "is no time to wait, such as 10m"),
            optional("makesafe.ivr.max-waiting", Bindable.of(Integer.class), most -> most >= 1 && most <= 1000,
                    "is no whole number from 1 to 1000"),
            optional("makesafe.ivr.closed", Bindable.of(Boolean.class), closed -> true, "is neither true nor false"),
            optional(OPENS, Bindable.of(String.class), IvrSettingsCheck::time, "is no time of day, such as 08:00"),
            optional(CLOSES, Bindable.of(String.class), IvrSettingsCheck::time, "is no time of day, such as 22:00"));

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var problems = problems(context.getEnvironment());
        if (!problems.isEmpty())
            throw new IvrRefused(problems);
    }

    static List<String> problems(Environment settings) {
        var problems = new ArrayList<String>();
        if (!settings.getProperty("makesafe.ivr.enabled", Boolean.class, false))
            return problems;
        var binder = Binder.get(settings);
        RULES.forEach(rule -> rule.problem(binder).ifPresent(problems::add));
        if (settings.getProperty(OPENS, "").isBlank() != settings.getProperty(CLOSES, "").isBlank())
            problems.add(OPENS + " and " + CLOSES + " go together: set both or neither");
        return problems;
    }

    private static boolean number(String text) {
        return NUMBER.matcher(text).matches();
    }

    private static boolean address(String text) {
        try {
            var uri = new URI(text);
            @Nullable
            String host = uri.getHost();
            boolean secret = "https".equals(uri.getScheme());
            boolean here = "http".equals(uri.getScheme()) && host != null && THIS_MACHINE.matcher(host).matches();
            return host != null && (secret || here) && uri.getUserInfo() == null && uri.getQuery() == null
                    && uri.getFragment() == null && !text.endsWith("/");
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static boolean time(String text) {
        try {
            return text.length() == 5 && LocalTime.parse(text).getSecond() == 0;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private static <T> Rule<T> needed(String name, Bindable<T> type, Predicate<T> fits, String otherwise) {
        return new Rule<>(name, type, true, fits, otherwise);
    }

    private static <T> Rule<T> optional(String name, Bindable<T> type, Predicate<T> fits, String otherwise) {
        return new Rule<>(name, type, false, fits, otherwise);
    }

    /** What one setting must be. Values are never repeated: they may be secret. */
    private record Rule<T>(String name, Bindable<T> type, boolean needed, Predicate<T> fits, String otherwise) {
        Optional<String> problem(Binder settings) {
            try {
                T value = settings.bind(name, type).orElse(null);
                if (value == null || value.equals("") || value.equals(List.of()))
                    return needed
                            ? Optional.of(name + " is missing, and makesafe.ivr.enabled is true")
                            : Optional.empty();
                return fits.test(value) ? Optional.empty() : Optional.of(name + " " + otherwise);
            } catch (BindException e) {
                return Optional.of(name + " " + otherwise);
            }
        }
    }
}
