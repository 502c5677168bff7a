package org.makesafe.web;

import javax.sql.DataSource;
import net.ttddyy.dsproxy.QueryCount;
import net.ttddyy.dsproxy.listener.SingleQueryCountHolder;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;

/** Counts whatever the service asks of its database, by whichever way: a batch that goes out at once is one statement. */
@TestConfiguration
public class CountedStatements implements BeanPostProcessor {
    private final SingleQueryCountHolder counts = new SingleQueryCountHolder();

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source
                ? ProxyDataSourceBuilder.create(source).name("counted").countQuery(counts).build()
                : bean;
    }

    /** How many statements have been sent since the counts were last cleared, by everybody. */
    public long sent() {
        return counts.getQueryCountMap().values().stream().mapToLong(QueryCount::getTotal).sum();
    }

    /** Begins again. */
    public void clear() {
        counts.clear();
    }
}
