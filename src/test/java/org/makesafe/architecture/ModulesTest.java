package org.makesafe.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.Test;
import org.makesafe.Makesafe;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

@Execution(CONCURRENT)
class ModulesTest {
    private final ApplicationModules modules = ApplicationModules.of(Makesafe.class);

    @Test
    void everyModuleUsesOnlyWhatItSaysItUses() {
        modules.verify();
    }

    @Test
    void theModulesAreDrawn() {
        var folder = Path.of("target", "spring-modulith-docs");
        new Documenter(modules, Documenter.Options.defaults().withOutputFolder(folder.toString()))
                .writeModulesAsPlantUml().writeIndividualModulesAsPlantUml();
        assertThat(folder.resolve("components.puml")).exists().isNotEmptyFile();
        assertThat(Files.exists(folder.resolve("module-call.puml"))).isTrue();
    }
}
