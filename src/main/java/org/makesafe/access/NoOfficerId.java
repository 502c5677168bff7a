package org.makesafe.access;

import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;

/** An identity provider vouched for somebody without an officer id that records can keep. */
class NoOfficerId extends OAuth2AuthenticationException {
    static final String CODE = "NO_OFFICER_ID";
    static final String SENTENCE = "Your sign-in names no officer id that records can keep: there is none, or it is longer than "
            + OfficerClaims.OFFICER_MAX + " characters.";

    NoOfficerId() {
        super(new OAuth2Error(OAuth2ErrorCodes.INVALID_TOKEN, SENTENCE, null), SENTENCE);
    }
}
