package org.makesafe.access;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where a force's identity provider says who an officer is. Dots reach into nested claims, as in {@code realm_access.roles}.
 *
 * @param rolesClaim the claim that lists roles
 * @param officerClaim the claim that holds the officer id kept in records
 */
@ConfigurationProperties("makesafe.oidc")
record OidcProperties(@DefaultValue("roles") String rolesClaim, @DefaultValue("sub") String officerClaim) {}
