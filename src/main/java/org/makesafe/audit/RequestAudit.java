package org.makesafe.audit;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Records every request about one record, before it is answered: what cannot be recorded is not shown. A request that then fails gets
 * a second entry, with its status.
 */
@Component
class RequestAudit implements HandlerInterceptor {
    private final Audit audit;

    RequestAudit(Audit audit) {
        this.audit = audit;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        write(request, null);
        return true;
    }

    @Override
    public void afterCompletion(HttpServletRequest request, HttpServletResponse response, Object handler,
            @Nullable Exception failure) {
        var status = failure == null ? response.getStatus() : HttpStatus.INTERNAL_SERVER_ERROR.value();
        if (status >= HttpStatus.BAD_REQUEST.value())
            write(request, status);
    }

    private void write(HttpServletRequest request, @Nullable Integer status) {
        if (request.getDispatcherType() == DispatcherType.REQUEST && subject(request) instanceof String subject)
            audit.record(
                    who(request.getUserPrincipal()),
                    request.getMethod() + " " + request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE),
                    subject,
                    status,
                    null);
    }

    private static @Nullable Object subject(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables
                ? variables.get("id")
                : null;
    }

    private static String who(@Nullable Principal officer) {
        return officer == null ? Audit.UNKNOWN : officer.getName();
    }
}
