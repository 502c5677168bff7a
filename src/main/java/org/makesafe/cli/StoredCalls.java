package org.makesafe.cli;

import com.fasterxml.uuid.NoArgGenerator;
import com.fasterxml.uuid.UUIDType;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.makesafe.call.ForceSettings;
import org.makesafe.call.PastCalls;
import org.makesafe.script.catalogue.StoredScripts;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.data.jpa.autoconfigure.DataJpaRepositoriesAutoConfiguration;
import org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;

/**
 * The calls of the service's database, with the service's own settings. It starts no web server, changes no table and publishes no
 * script; every connection is read-only.
 */
// No @Configuration: the service must not find it.
@ImportAutoConfiguration({ DataSourceAutoConfiguration.class, HibernateJpaAutoConfiguration.class,
        DataJpaRepositoriesAutoConfiguration.class, TransactionAutoConfiguration.class})
@ComponentScan("org.makesafe.call.store")
@Import({ PastCalls.class, StoredScripts.class})
@EntityScan({ "org.makesafe.call.store", "org.makesafe.script.catalogue"})
@EnableJpaRepositories({ "org.makesafe.call.store", "org.makesafe.script.catalogue"})
@ConfigurationPropertiesScan(basePackageClasses = ForceSettings.class)
class StoredCalls {
    /** What a command does with the stored calls. */
    interface Work<T> {
        T with(PastCalls calls) throws IOException;
    }

    /** Opens the database, does the work, and closes it again. */
    static <T> T read(Work<T> work) throws IOException {
        try (var context = open()) {
            return work.with(context.getBean(PastCalls.class));
        }
    }

    private static ConfigurableApplicationContext open() {
        var application = new SpringApplicationBuilder(StoredCalls.class).web(WebApplicationType.NONE)
                .logStartupInfo(false).registerShutdownHook(false).build();
        // What production needs besides its database is checked when the service starts.
        application.setInitializers(List.of());
        try {
            return application.run("--spring.datasource.hikari.read-only=true",
                    "--spring.datasource.hikari.maximum-pool-size=1",
                    // For H2: a mistyped address must not make a new database. PostgreSQL knows no such property and makes none.
                    "--spring.datasource.hikari.data-source-properties.IFEXISTS=TRUE",
                    "--spring.jpa.hibernate.ddl-auto=none",
                    "--logging.level.root=off");
        } catch (RuntimeException e) {
            throw new Trouble("The stored calls can't be read: "
                    + NestedExceptionUtils.getMostSpecificCause(e).getMessage());
        }
    }

    /** Nothing is written here, so no id is ever needed. */
    @Bean
    NoArgGenerator noIds() {
        return new NoArgGenerator() {
            @Override
            public UUIDType getType() {
                return UUIDType.UNKNOWN;
            }

            @Override
            public UUID generate() {
                throw new UnsupportedOperationException("The command line only reads calls");
            }
        };
    }
}
