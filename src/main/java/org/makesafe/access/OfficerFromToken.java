package org.makesafe.access;

import org.springframework.core.convert.converter.Converter;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/** Turns a checked bearer token into the officer it speaks for. */
record OfficerFromToken(OfficerClaims claims) implements Converter<Jwt, AbstractAuthenticationToken> {
    @Override
    public AbstractAuthenticationToken convert(Jwt token) {
        return new JwtAuthenticationToken(token, claims.authorities(token.getClaims()),
                claims.officer(token.getClaims()));
    }
}
