package org.makesafe.ivr;

import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Gives a controller the webhook that was signed. */
class WebhookArgument implements HandlerMethodArgumentResolver {
    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType().equals(Webhook.class);
    }

    @Override
    public Webhook resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer container,
            NativeWebRequest request, @Nullable WebDataBinderFactory binders) {
        if (request.getAttribute(Webhook.ATTRIBUTE, RequestAttributes.SCOPE_REQUEST) instanceof Webhook webhook)
            return webhook;
        throw new IllegalStateException("A controller outside /twilio asks for a webhook");
    }
}
