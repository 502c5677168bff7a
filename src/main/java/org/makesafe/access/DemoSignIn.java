package org.makesafe.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;

/** The demo: one user for each role, and an author more to approve what the first one wrote, with a form for pages and HTTP Basic for the API. */
@Configuration(proxyBeanMethods = false)
@Profile("!production")
class DemoSignIn implements SignIn {
    private static final String SECOND_AUTHOR = "author2";

    @Bean
    static AccessRules demoRules() {
        return AccessRules.demo();
    }

    @Bean
    static UserDetailsService demoUsers(DemoProperties demo, PasswordEncoder passwords) {
        return new InMemoryUserDetailsManager(Stream
                .concat(Arrays.stream(Role.values()).map(role -> user(role.name().toLowerCase(Locale.ROOT), role)),
                        Stream.of(user(SECOND_AUTHOR, Role.AUTHOR)))
                .map(user -> user.password(passwords.encode(demo.password())).build()).toList());
    }

    private static User.UserBuilder user(String name, Role role) {
        return User.withUsername(name).authorities(role.authority());
    }

    /** The password stands in the settings for all to read, so hashing it slowly on every API request would protect nothing. */
    @Bean
    static PasswordEncoder demoPasswords() {
        return new DemoPasswords();
    }

    @Override
    public void toPages(HttpSecurity http) {
        http.formLogin(form -> form.loginPage("/login").permitAll());
    }

    @Override
    public void toApi(HttpSecurity http, ApiRefusals refusals) {
        http.httpBasic(basic -> basic.authenticationEntryPoint(refusals));
    }
}
