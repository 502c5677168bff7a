package org.makesafe.access;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** Reads officer id and roles from an identity provider's claims; names that are none of our roles are passed over. */
record OfficerClaims(OidcProperties settings) {
    /** The longest officer id that records keep, in characters. */
    static final int OFFICER_MAX = 100;

    /**
     * The officer id kept in records.
     *
     * @throws NoOfficerId if there is none, or records could not keep it
     */
    String officer(Map<String, Object> claims) {
        if (at(claims, settings.officerClaim()) instanceof String id && !id.isBlank() && id.length() <= OFFICER_MAX
                && id.chars().noneMatch(Character::isISOControl)) {
            return id;
        }
        throw new NoOfficerId();
    }

    Set<GrantedAuthority> authorities(Map<String, Object> claims) {
        var found = new LinkedHashSet<GrantedAuthority>();
        names(at(claims, settings.rolesClaim()))
                .flatMap(name -> Role.named(name).stream())
                .map(role -> new SimpleGrantedAuthority(role.authority()))
                .forEach(found::add);
        return found;
    }

    private static Stream<String> names(@Nullable Object claim) {
        return switch (claim) {
            case Collection<?> several -> several.stream().map(String::valueOf);
            case String text -> Arrays.stream(text.split("[ ,]+"));
            case null, default -> Stream.empty();
        };
    }

    /** The whole name first, since a claim may have dots of its own, as in a URL. */
    private static @Nullable Object at(Map<?, ?> claims, String path) {
        if (claims.containsKey(path))
            return claims.get(path);
        var dot = path.indexOf('.');
        return dot > 0 && claims.get(path.substring(0, dot)) instanceof Map<?, ?> inner
                ? at(inner, path.substring(dot + 1))
                : null;
    }
}
