package org.makesafe.generate;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.makesafe.call.ForceSettings;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.data.jpa.autoconfigure.DataJpaRepositoriesAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;

/**
 * Makes a database and fills it, with the service's own settings and without its web server. It refuses in production, and where there
 * are calls that were not made up.
 */
// No @Configuration: the service must not find it.
@ImportAutoConfiguration({ DataSourceAutoConfiguration.class, FlywayAutoConfiguration.class,
        HibernateJpaAutoConfiguration.class, DataJpaRepositoriesAutoConfiguration.class,
        TransactionAutoConfiguration.class, JdbcTemplateAutoConfiguration.class, JdbcClientAutoConfiguration.class})
@ComponentScan(basePackages = { "org.makesafe.call", "org.makesafe.flow",
        "org.makesafe.script"}, nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@ComponentScan(basePackages = { "org.makesafe.insight", "org.makesafe.review.records",
        "org.makesafe.generate"}, useDefaultFilters = false, includeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*\\.(Counts|Filling|RecordIndex|Marks|IndexFilling|Unindexed|Generator)"))
@EntityScan({ "org.makesafe.call.store", "org.makesafe.script.catalogue"})
@EnableJpaRepositories({ "org.makesafe.call.store", "org.makesafe.script.catalogue"})
@ConfigurationPropertiesScan(basePackageClasses = ForceSettings.class)
public class Generation {
    /** What keeps a database from being filled. */
    public enum Refusal {
        GENERATE_IN_PRODUCTION("Records are not made up in production."),
        HOLDS_CALLS("This database holds calls that were not made up. Use an empty one.");

        private final String sentence;

        Refusal(String sentence) {
            this.sentence = sentence;
        }

        /** Its code and its sentence. */
        public String words() {
            return name() + ": " + sentence;
        }
    }

    /**
     * Fills a database; one that is filled with made-up records already gets more of them.
     *
     * @param settings of the service, as on its command line, such as its database
     * @param told hears how many records there are so far
     * @return why nothing was done; empty when all records are made
     */
    public static Optional<Refusal> fill(long records, long seed, int months, List<String> settings,
            LongConsumer told) {
        var application = new SpringApplicationBuilder(Generation.class).web(WebApplicationType.NONE)
                .logStartupInfo(false).registerShutdownHook(false).build();
        application.setInitializers(List.of());
        var arguments = new ArrayList<>(settings);
        arguments.addAll(
                List.of("--spring.datasource.hikari.maximum-pool-size=2", "--spring.jpa.hibernate.ddl-auto=none",
                        "--spring.jpa.properties.hibernate.jdbc.batch_size=500",
                        "--spring.datasource.hikari.data-source-properties.reWriteBatchedInserts=true",
                        "--logging.level.root=error"));
        try (var context = application.run(arguments.toArray(String[]::new))) {
            if (List.of(context.getEnvironment().getActiveProfiles()).contains("production")) {
                return Optional.of(Refusal.GENERATE_IN_PRODUCTION);
            }
            var generator = context.getBean(Generator.class);
            if (generator.holdsCalls()) {
                return Optional.of(Refusal.HOLDS_CALLS);
            }
            generator.generate(records, seed, months, told);
            return Optional.empty();
        }
    }

    @Bean
    Clock clock() {
        return Clock.system(ZoneOffset.UTC);
    }

    @Bean
    NoArgGenerator ids() {
        return Generators.timeBasedEpochGenerator();
    }
}
