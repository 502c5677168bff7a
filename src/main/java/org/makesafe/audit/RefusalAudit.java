package org.makesafe.audit;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authorization.AuthorizationEventPublisher;
import org.springframework.security.authorization.SpringAuthorizationEventPublisher;
import org.springframework.security.authorization.event.AuthorizationDeniedEvent;

/** Records what officers tried and may not do; it is refused before it reaches a handler, so there is only its path to go by. */
@Configuration(proxyBeanMethods = false)
class RefusalAudit {
    private static final Pattern ID = Pattern
            .compile("(?<=/)\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}(?=/|$)");

    private final Audit audit;

    RefusalAudit(Audit audit) {
        this.audit = audit;
    }

    @Bean
    static AuthorizationEventPublisher authorizationEvents(ApplicationEventPublisher events) {
        return new SpringAuthorizationEventPublisher(events);
    }

    @EventListener
    void refused(AuthorizationDeniedEvent<?> event) {
        var officer = event.getAuthentication().get();
        if (officer instanceof AnonymousAuthenticationToken
                || !(event.getSource() instanceof HttpServletRequest request))
            return;
        var path = request.getRequestURI();
        var id = ID.matcher(path);
        var subject = id.find() ? id.group() : null;
        var action = request.getMethod() + " " + (subject == null ? "(no record)" : path.replace(subject, "{id}"));
        audit.record(officer.getName(), action, subject, HttpStatus.FORBIDDEN.value(), "not allowed");
    }
}
