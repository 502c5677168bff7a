package org.makesafe.audit;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;

/**
 * Records signing in, failing to, and signing out. A name is kept only if it is a known user's: people type passwords into the
 * name field.
 */
@Component
class SignInAudit {
    private final Audit audit;
    private final ObjectProvider<UserDetailsService> users;

    SignInAudit(Audit audit, ObjectProvider<UserDetailsService> users) {
        this.audit = audit;
        this.users = users;
    }

    @EventListener
    void signedIn(InteractiveAuthenticationSuccessEvent event) {
        audit.record(event.getAuthentication().getName(), "sign-in", null, null, "accepted");
    }

    @EventListener
    void refused(AbstractAuthenticationFailureEvent event) {
        var name = event.getAuthentication().getName();
        audit.record(known(name) ? name : Audit.UNKNOWN, "sign-in", null, null, "refused");
    }

    @EventListener
    void signedOut(LogoutSuccessEvent event) {
        audit.record(event.getAuthentication().getName(), "sign-out", null, null, null);
    }

    private boolean known(String name) {
        return users.stream().anyMatch(service -> known(service, name));
    }

    private static boolean known(UserDetailsService service, String name) {
        try {
            service.loadUserByUsername(name);
            return true;
        } catch (UsernameNotFoundException unknown) {
            return false;
        }
    }
}
