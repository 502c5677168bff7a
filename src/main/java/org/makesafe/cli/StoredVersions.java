package org.makesafe.cli;

import java.io.IOException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.makesafe.call.ForceSettings;
import org.makesafe.script.catalogue.Catalogue;
import org.makesafe.script.catalogue.Publishing;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
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
import org.springframework.core.NestedExceptionUtils;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;

/**
 * Drafts and versions in the service's database, with the service's own settings. It starts no web server, changes no table and
 * reads no folder of scripts.
 */
// No @Configuration: the service must not find it.
@ImportAutoConfiguration({ DataSourceAutoConfiguration.class, HibernateJpaAutoConfiguration.class,
        DataJpaRepositoriesAutoConfiguration.class, TransactionAutoConfiguration.class,
        JdbcTemplateAutoConfiguration.class,
        JdbcClientAutoConfiguration.class})
@ComponentScan(basePackageClasses = Catalogue.class, excludeFilters = @ComponentScan.Filter(type = FilterType.ASSIGNABLE_TYPE, classes = Catalogue.class))
@EntityScan(basePackageClasses = Catalogue.class)
@EnableJpaRepositories(basePackageClasses = Catalogue.class)
@EnableConfigurationProperties(ForceSettings.class)
class StoredVersions {
    /** What a command does with drafts and versions. */
    interface Work<T> {
        T with(Publishing publishing, ForceSettings force) throws IOException;
    }

    /** Opens the database, does the work, and closes it again. */
    static <T> T use(Work<T> work) throws IOException {
        try (var context = open()) {
            return work.with(context.getBean(Publishing.class), context.getBean(ForceSettings.class));
        }
    }

    private static ConfigurableApplicationContext open() {
        var application = new SpringApplicationBuilder(StoredVersions.class).web(WebApplicationType.NONE)
                .logStartupInfo(false).registerShutdownHook(false).build();
        // What production needs besides its database is checked when the service starts.
        application.setInitializers(List.of());
        try {
            return application.run("--spring.datasource.hikari.maximum-pool-size=1",
                    // For H2: a mistyped address must not make a new database. PostgreSQL knows no such property and makes none.
                    "--spring.datasource.hikari.data-source-properties.IFEXISTS=TRUE",
                    "--spring.jpa.hibernate.ddl-auto=none", "--logging.level.root=off");
        } catch (RuntimeException e) {
            throw new Trouble("The stored versions can't be opened: "
                    + NestedExceptionUtils.getMostSpecificCause(e).getMessage());
        }
    }

    @Bean
    Clock clock() {
        return Clock.system(ZoneOffset.UTC);
    }
}
