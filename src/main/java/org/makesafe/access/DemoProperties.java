package org.makesafe.access;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** The demo's settings; the one password is that of all demo users. */
@ConfigurationProperties("makesafe.demo")
record DemoProperties(@DefaultValue("makesafe") String password) {}
