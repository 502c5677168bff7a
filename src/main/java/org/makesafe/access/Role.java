package org.makesafe.access;

import java.util.Locale;
import java.util.Optional;

/** What an officer is here to do; one officer may have several roles. */
public enum Role {
    HANDLER,
    SUPERVISOR,
    AUTHOR,
    ADMIN;

    /** The name under which Spring Security knows the role, for example {@code ROLE_HANDLER}; never null. */
    public String authority() {
        return "ROLE_" + name();
    }

    /** The role of that name in any case, with or without {@code ROLE_}; empty for a name that is none of ours. */
    public static Optional<Role> named(String name) {
        var wanted = name.toUpperCase(Locale.ROOT).replaceFirst("^ROLE_", "");
        for (var role : values())
            if (role.name().equals(wanted))
                return Optional.of(role);
        return Optional.empty();
    }
}
