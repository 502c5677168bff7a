package org.makesafe.access;

import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/** Signs an officer in with the id and roles that the identity provider states. */
class OfficerFromOidc extends OidcUserService {
    private final OfficerClaims claims;

    OfficerFromOidc(OfficerClaims claims) {
        this.claims = claims;
    }

    @Override
    public OidcUser loadUser(OidcUserRequest request) {
        var user = super.loadUser(request);
        var officer = claims.officer(user.getClaims());
        return new DefaultOidcUser(claims.authorities(user.getClaims()), user.getIdToken(), user.getUserInfo()) {
            @Override
            public String getName() {
                return officer;
            }
        };
    }
}
