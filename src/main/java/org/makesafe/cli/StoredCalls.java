package org.makesafe.cli;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import java.io.IOException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.makesafe.audit.Audit;
import org.makesafe.call.CallLists;
import org.makesafe.call.ForceSettings;
import org.makesafe.call.PastCalls;
import org.makesafe.call.Progress;
import org.makesafe.script.catalogue.StoredScripts;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.data.jpa.autoconfigure.DataJpaRepositoriesAutoConfiguration;
import org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessException;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;

/**
 * The calls of the service's database, with the service's own settings. It starts no web server and publishes no script. Calls are
 * read in transactions that can't write; what is written is who looked, to the audit log, and scores.
 */
// No @Configuration: the service must not find it.
@ImportAutoConfiguration({ DataSourceAutoConfiguration.class, HibernateJpaAutoConfiguration.class,
        DataJpaRepositoriesAutoConfiguration.class, TransactionAutoConfiguration.class,
        JdbcTemplateAutoConfiguration.class, JdbcClientAutoConfiguration.class})
@ComponentScan("org.makesafe.call.store")
@ComponentScan(basePackages = "org.makesafe.review.score", useDefaultFilters = false, includeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*\\.(Scores|ScoreStore)"))
@Import({ PastCalls.class, Progress.class, CallLists.class, StoredScripts.class, Audit.class})
@EntityScan({ "org.makesafe.call.store", "org.makesafe.script.catalogue"})
@EnableJpaRepositories({ "org.makesafe.call.store", "org.makesafe.script.catalogue"})
@ConfigurationPropertiesScan(basePackageClasses = ForceSettings.class)
class StoredCalls {
    /** Tells users of the operating system from officers. */
    private static final String USER = "os:" + System.getProperty("user.name");

    /** What a command does with the stored calls, or with what is kept of them. */
    interface Work<T> {
        /** Does it, and says how many calls it read. */
        long with(T stored) throws IOException;
    }

    /**
     * Opens the database, does the work, and closes it again. The audit log gets an entry before the first call is read, and one
     * with their number after the last: what can't be recorded is not read.
     *
     * @param command which reads the calls, such as {@code replay}
     * @param script the script that they are to be on; null for every script
     */
    static long read(String command, @Nullable String script, WhichCalls which, Work<PastCalls> work)
            throws IOException {
        return use(PastCalls.class, "script " + command, script, which.words(), work);
    }

    /** The same with something else than the calls; {@code action} and {@code which} are for the audit log. */
    static <T> long use(Class<T> stored, String action, @Nullable String script, String which, Work<T> work)
            throws IOException {
        try (var context = open()) {
            var audit = context.getBean(Audit.class);
            try {
                audit.record(USER, action, script, null, which);
            } catch (DataAccessException e) {
                throw new Trouble("Nothing was read, as the audit log can't be written: "
                        + NestedExceptionUtils.getMostSpecificCause(e).getMessage());
            }
            long calls = work.with(context.getBean(stored));
            audit.record(USER, action, script, null, "calls read: " + calls);
            return calls;
        }
    }

    private static ConfigurableApplicationContext open() {
        var application = new SpringApplicationBuilder(StoredCalls.class).web(WebApplicationType.NONE)
                .logStartupInfo(false).registerShutdownHook(false).build();
        // What production needs besides its database is checked when the service starts.
        application.setInitializers(List.of());
        try {
            return application.run("--spring.datasource.hikari.maximum-pool-size=1",
                    // For H2: a mistyped address must not make a new database. PostgreSQL knows no such property and makes none.
                    "--spring.datasource.hikari.data-source-properties.IFEXISTS=TRUE",
                    "--spring.jpa.hibernate.ddl-auto=none",
                    "--logging.level.root=off");
        } catch (RuntimeException e) {
            throw new Trouble("The stored calls can't be read: "
                    + NestedExceptionUtils.getMostSpecificCause(e).getMessage());
        }
    }

    @Bean
    Clock clock() {
        return Clock.system(ZoneOffset.UTC);
    }

    /** For entries of the audit log. */
    @Bean
    NoArgGenerator ids() {
        return Generators.timeBasedEpochGenerator();
    }
}
