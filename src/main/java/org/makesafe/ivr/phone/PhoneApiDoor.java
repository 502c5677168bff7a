package org.makesafe.ivr.phone;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets in whoever knows the account and one of its tokens (HTTP Basic), as Twilio's REST interface does. */
final class PhoneApiDoor extends OncePerRequestFilter {
    private static final String REFUSED = """
            {"code":20003,"message":"Authenticate","more_info":"https://www.twilio.com/docs/errors/20003","status":401}""";

    private final List<byte[]> known;

    PhoneApiDoor(String account, List<String> tokens) {
        this.known = tokens.stream().map(token -> (account + ":" + token).getBytes(StandardCharsets.UTF_8)).toList();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (knows(request.getHeader(HttpHeaders.AUTHORIZATION))) {
            chain.doFilter(request, response);
            return;
        }
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Twilio API\"");
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.getWriter().write(REFUSED);
    }

    private boolean knows(@Nullable String header) {
        if (header == null || !header.startsWith("Basic "))
            return false;
        try {
            byte[] given = Base64.getDecoder().decode(header.substring("Basic ".length()).strip());
            return known.stream().anyMatch(pair -> MessageDigest.isEqual(pair, given));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
