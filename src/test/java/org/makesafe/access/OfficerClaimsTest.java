package org.makesafe.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.security.core.GrantedAuthority;

class OfficerClaimsTest {
    @Test
    void rolesAreReadFromTheClaimThatTheForceUses() {
        assertThat(roles("roles", Map.of("roles", List.of("handler", "AUTHOR", "printer-user"))))
                .containsExactly("ROLE_HANDLER", "ROLE_AUTHOR");
        assertThat(roles("roles", Map.of("roles", "supervisor admin"))).containsExactly("ROLE_SUPERVISOR",
                "ROLE_ADMIN");
        assertThat(roles("realm_access.roles", Map.of("realm_access", Map.of("roles", List.of("ROLE_HANDLER")))))
                .containsExactly("ROLE_HANDLER");
        assertThat(roles("https://force.example/roles", Map.of("https://force.example/roles", List.of("handler"))))
                .containsExactly("ROLE_HANDLER");
    }

    @Test
    void withoutTheClaimThereIsNoRole() {
        assertThat(roles("roles", Map.of())).isEmpty();
        assertThat(roles("roles", Map.of("roles", 7))).isEmpty();
        assertThat(roles("realm_access.roles", Map.of("realm_access", "handler"))).isEmpty();
    }

    @Test
    void theOfficerIsNamedByTheConfiguredClaim() {
        var claims = new OfficerClaims(new OidcProperties("roles", "collar"));
        assertThat(claims.officer(Map.of("sub", "x", "collar", "PC1234"))).isEqualTo("PC1234");
    }

    @Test
    void anIdThatRecordsCannotKeepIsRefusedAtSignIn() {
        var claims = new OfficerClaims(new OidcProperties("roles", "sub"));
        assertThat(claims.officer(Map.of("sub", "x".repeat(100)))).hasSize(100);
        for (Map<String, Object> none : List.<Map<String, Object>>of(Map.of(), Map.of("sub", " "), Map.of("sub", 7),
                Map.of("sub", "x".repeat(101)), Map.of("sub", "PC\u00001"))) {
            assertThatThrownBy(() -> claims.officer(none)).isInstanceOf(NoOfficerId.class)
                    .hasMessage(NoOfficerId.SENTENCE);
        }
    }

    private static List<String> roles(String claim, Map<String, Object> claims) {
        return new OfficerClaims(new OidcProperties(claim, "sub")).authorities(claims).stream()
                .map(GrantedAuthority::getAuthority).map(String::valueOf).toList();
    }
}
