package org.makesafe.ivr;

import java.util.List;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts the check of signatures before everything under {@code /twilio}, behind Spring Security's firewall. */
@OnlyWithIvr
@Configuration(proxyBeanMethods = false)
class IvrMvc implements WebMvcConfigurer {
    @Bean
    static PersonAtLast personAtLast(IvrSettings settings) {
        return new PersonAtLast(settings.fallbackNumber(), PersonAtLast.PATIENCE, PersonAtLast.MOST);
    }

    @Bean
    static FilterRegistrationBean<WebhookFilter> webhooks(TwilioSettings settings, PersonAtLast person) {
        var filter = new FilterRegistrationBean<>(new WebhookFilter(new Deliveries(settings), person));
        filter.addUrlPatterns("/twilio/*");
        return filter;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new WebhookArgument());
    }
}
