package org.makesafe.ivr;

import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Stands before every webhook. What Twilio did not sign gets no further and learns nothing. What it did sign is always answered with TwiML:
 * a failure anywhere behind, an unknown path or method too, puts the caller through to a person.
 */
class WebhookFilter extends OncePerRequestFilter {
    private final Deliveries deliveries;
    private final PersonAtLast person;

    WebhookFilter(Deliveries deliveries, PersonAtLast person) {
        this.deliveries = deliveries;
        this.person = person;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException {
        switch (deliveries.read(request)) {
            case Webhook webhook -> {
                request.setAttribute(Webhook.ATTRIBUTE, webhook);
                goOn(request, response, chain);
            }
            case WebhookRefusal refusal -> refuse(response, refusal);
        }
    }

    private void goOn(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException {
        var unsent = new Unsent(response);
        try {
            chain.doFilter(request, unsent);
        } catch (Exception | Error failure) {
            // Thrown on, it would become the container's own answer in place of this one.
            person.answerInstead(Cause.of(failure), response);
            return;
        }
        if (unsent.getStatus() >= HttpStatus.BAD_REQUEST.value())
            person.answerInstead("status " + unsent.getStatus(), response);
        else
            unsent.copyBodyToResponse();
    }

    private static void refuse(HttpServletResponse response, WebhookRefusal refusal) throws IOException {
        response.setStatus(refusal.status().value());
        if (refusal == WebhookRefusal.NOT_SIGNED)
            return;
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().print("{\"type\":\"about:blank\",\"title\":\"%s\",\"status\":%d,\"code\":\"%s\"}"
                .formatted(refusal.status().getReasonPhrase(), refusal.status().value(), refusal.name()));
    }

    /** Holds an answer back until it is known to be one, and keeps an error from leaving as the container's error page. */
    private static final class Unsent extends ContentCachingResponseWrapper {
        Unsent(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void sendError(int status) {
            setStatus(status);
        }

        @Override
        public void sendError(int status, String message) {
            setStatus(status);
        }
    }
}
