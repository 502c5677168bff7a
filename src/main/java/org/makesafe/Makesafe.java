package org.makesafe;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.makesafe.cli.CommandLineTools;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts the service, or runs one command of the command line. */
// Modules name their classes as they like: two may have a CallController.
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@ConfigurationPropertiesScan
public class Makesafe {
    public static void main(String... args) {
        if (CommandLineTools.takes(args)) {
            var out = new PrintWriter(
                    new OutputStreamWriter(new FileOutputStream(FileDescriptor.out), StandardCharsets.UTF_8), true);
            var err = new PrintWriter(
                    new OutputStreamWriter(new FileOutputStream(FileDescriptor.err), StandardCharsets.UTF_8), true);
            System.exit(CommandLineTools.run(out, err, args));
        }
        SpringApplication.run(Makesafe.class, args);
    }
}
