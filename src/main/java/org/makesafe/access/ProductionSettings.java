package org.makesafe.access;

import java.util.ArrayList;
import java.util.List;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/** Refuses to start profile {@code production} while any setting it cannot do without is missing, and names every one. */
class ProductionSettings implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    private static final String DATABASE = "spring.datasource.url";
    private static final List<String> ALWAYS = List.of(
            DATABASE,
            "spring.datasource.username",
            "spring.datasource.password",
            "spring.security.oauth2.client.provider.makesafe.issuer-uri",
            "spring.security.oauth2.client.registration.makesafe.client-id",
            "spring.security.oauth2.client.registration.makesafe.client-secret",
            "spring.security.oauth2.resourceserver.jwt.issuer-uri",
            "makesafe.encryption.key");
    private static final List<String> WITH_IVR = List.of(
            "makesafe.twilio.account-sid",
            "makesafe.twilio.auth-token",
            "makesafe.twilio.public-base-url",
            "makesafe.ivr.fallback-number",
            "makesafe.ivr.caller-id");

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var problems = problems(context.getEnvironment());
        if (!problems.isEmpty())
            throw new ProductionRefused(problems);
    }

    static List<String> problems(Environment settings) {
        var problems = new ArrayList<String>();
        if (!settings.acceptsProfiles(Profiles.of("production")))
            return problems;
        ALWAYS.stream().filter(name -> missing(settings, name)).map(name -> name + " is missing")
                .forEach(problems::add);
        if (!missing(settings, DATABASE) && !settings.getRequiredProperty(DATABASE).startsWith("jdbc:postgresql:"))
            problems.add(DATABASE + " is not a PostgreSQL address (jdbc:postgresql:…)");
        if (settings.getProperty("makesafe.ivr.enabled", Boolean.class, false))
            WITH_IVR.stream()
                    .filter(name -> missing(settings, name))
                    .map(name -> name + " is missing, and makesafe.ivr.enabled is true")
                    .forEach(problems::add);
        if (!missing(settings, "makesafe.demo.password"))
            problems.add("makesafe.demo.password is set, but production has no demo users");
        return problems;
    }

    /** A list counts when its first entry is there, as in {@code makesafe.twilio.auth-token[0]}. */
    private static boolean missing(Environment settings, String name) {
        return blank(settings, name) && blank(settings, name + "[0]");
    }

    private static boolean blank(Environment settings, String name) {
        return settings.getProperty(name, "").isBlank();
    }
}
