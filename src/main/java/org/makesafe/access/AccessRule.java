package org.makesafe.access;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;

/** One line of {@link AccessRules}: who may send a request with this method (null: any) to a path of this pattern. */
record AccessRule(@Nullable HttpMethod method, String pattern, Who who) {

    /** Those a rule lets in. */
    sealed interface Who {
        /** Everyone, signed in or not. */
        record Anyone() implements Who {}

        /** Every officer who is signed in, whatever the role. */
        record SignedIn() implements Who {}

        /** Officers with at least one of these roles. */
        record AnyOf(Set<Role> roles) implements Who {}
    }

    static AccessRule open(String pattern) {
        return new AccessRule(null, pattern, new Who.Anyone());
    }

    static AccessRule signedIn(String pattern) {
        return new AccessRule(null, pattern, new Who.SignedIn());
    }

    static AccessRule only(String pattern, Role first, Role... more) {
        return new AccessRule(null, pattern, new Who.AnyOf(EnumSet.of(first, more)));
    }

    /** This rule for one method alone; other methods fall through to the rules below it. */
    AccessRule on(HttpMethod method) {
        return new AccessRule(method, pattern, who);
    }
}
