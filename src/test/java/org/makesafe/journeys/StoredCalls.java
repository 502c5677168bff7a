package org.makesafe.journeys;

import com.fasterxml.uuid.NoArgGenerator;
import com.fasterxml.uuid.UUIDType;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.data.jpa.autoconfigure.DataJpaRepositoriesAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Primary;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;

/** Scripts, flow and calls on a real database, without any door: time and ids are the same in every run. */
// A test component, so that no other scan picks it up.
@TestComponent
@Configuration(proxyBeanMethods = false)
@ImportAutoConfiguration({ DataSourceAutoConfiguration.class, FlywayAutoConfiguration.class,
        HibernateJpaAutoConfiguration.class, DataJpaRepositoriesAutoConfiguration.class,
        TransactionAutoConfiguration.class, JdbcTemplateAutoConfiguration.class,
        JdbcClientAutoConfiguration.class})
@ComponentScan(basePackages = { "org.makesafe.script", "org.makesafe.flow",
        "org.makesafe.call"}, excludeFilters = @ComponentScan.Filter(type = FilterType.CUSTOM, classes = TypeExcludeFilter.class))
@EntityScan({ "org.makesafe.script", "org.makesafe.call"})
@EnableJpaRepositories({ "org.makesafe.script", "org.makesafe.call"})
@ConfigurationPropertiesScan("org.makesafe.call")
class StoredCalls {
    @Bean
    @Primary
    TickingClock tickingClock() {
        return new TickingClock();
    }

    @Bean
    @Primary
    NoArgGenerator countedIds() {
        return new CountedIds();
    }

    private static final class CountedIds extends NoArgGenerator {
        private final AtomicLong last = new AtomicLong();

        @Override
        public UUIDType getType() {
            return UUIDType.TIME_BASED_EPOCH;
        }

        @Override
        public UUID generate() {
            return new UUID(0x019a_0000_0000_7000L, 0x8000_0000_0000_0000L | last.incrementAndGet());
        }
    }
}
