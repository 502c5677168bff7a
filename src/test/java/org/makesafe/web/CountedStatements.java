package org.makesafe.web;

import javax.sql.DataSource;
import net.ttddyy.dsproxy.QueryCount;
import net.ttddyy.dsproxy.listener.SingleQueryCountHolder;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;

/**
 * Counts whatever the service asks of its database to answer requests, by whichever way: a batch that goes out at once is one statement.
 * What it does apart from them is not counted.
 */
@TestConfiguration
public class CountedStatements implements BeanPostProcessor {
    private final SingleQueryCountHolder counts = new SingleQueryCountHolder();

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source
                ? ProxyDataSourceBuilder.create(source).name("counted").countQuery(this::count).build()
                : bean;
    }

    private QueryCount count(String source) {
        boolean answers = Thread.currentThread().getName().startsWith("tomcat-handler-");
        return answers ? counts.getOrCreateQueryCount(source) : new QueryCount();
    }

    /** How many statements have been sent since the counts were last cleared, by every request. */
    public long sent() {
        return counts.getQueryCountMap().values().stream().mapToLong(QueryCount::getTotal).sum();
    }

    /** Begins again. */
    public void clear() {
        counts.clear();
    }
}
