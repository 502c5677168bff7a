package org.makesafe;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the service. */
@SpringBootApplication
public class Makesafe {
    public static void main(String... args) {
        SpringApplication.run(Makesafe.class, args);
    }
}
