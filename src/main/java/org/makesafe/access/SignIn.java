package org.makesafe.access;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;

/** How officers and programs prove who they are; one way for the demo, another for production. */
interface SignIn {
    void toPages(HttpSecurity http);

    void toApi(HttpSecurity http, ApiRefusals refusals);
}
