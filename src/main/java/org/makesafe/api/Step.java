package org.makesafe.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.makesafe.call.Expected;
import org.makesafe.call.Submission;
import org.makesafe.call.record.Channel;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerMapping;

/** Reads from a request who takes a step, in which call, and what they expect. */
final class Step implements HandlerMethodArgumentResolver {
    static final String KEY = "Idempotency-Key";
    private static final Pattern PRINTABLE = Pattern.compile("[\\x20-\\x7E]{1,100}");
    private static final Pattern VERSION = Pattern.compile("(?:W/)?\"(\\d{1,9})\"|(\\d{1,9})");

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Submission.class;
    }

    @Override
    public Object resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer container,
            NativeWebRequest web, @Nullable WebDataBinderFactory binders) {
        var request = web.getNativeRequest(HttpServletRequest.class);
        if (request == null || request.getUserPrincipal() == null) {
            throw new IllegalStateException("A step without an officer got past the rule table");
        }
        var variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        return new Submission(id(variables instanceof Map<?, ?> all ? all.get("id") : null),
                request.getUserPrincipal().getName(), Channel.API, key(request.getHeader(KEY)),
                expected(request.getHeader(HttpHeaders.IF_MATCH)));
    }

    static @Nullable String key(@Nullable String given) {
        if (given != null && (!PRINTABLE.matcher(given).matches() || given.isBlank())) {
            throw new Refused(HttpStatus.BAD_REQUEST, "BAD_IDEMPOTENCY_KEY",
                    "Give an Idempotency-Key of 1 to 100 printable ASCII characters.");
        }
        return given;
    }

    private static UUID id(@Nullable Object given) {
        try {
            return UUID.fromString(String.valueOf(given));
        } catch (IllegalArgumentException e) {
            throw Refused.malformed("“id” can't be read as a call's id.");
        }
    }

    private static Expected expected(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.strip().equals("*")) {
            return new Expected.Anything();
        }
        var version = VERSION.matcher(ifMatch.strip());
        if (!version.matches()) {
            throw new Refused(HttpStatus.BAD_REQUEST, "BAD_IF_MATCH", "Give If-Match a version such as \"7\", or *.");
        }
        String number = version.group(1) == null ? version.group(2) : version.group(1);
        return new Expected.Version(Integer.parseInt(number));
    }
}
