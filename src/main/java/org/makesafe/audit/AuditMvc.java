package org.makesafe.audit;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts the audit in front of every handler. */
@Configuration(proxyBeanMethods = false)
class AuditMvc implements WebMvcConfigurer {
    private final RequestAudit requests;

    AuditMvc(RequestAudit requests) {
        this.requests = requests;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(requests);
    }
}
