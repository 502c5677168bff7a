package org.makesafe.script.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.makesafe.script.PublishedScript;
import org.makesafe.script.source.ScriptReader;
import org.makesafe.script.source.ScriptSource;

class RealScriptsTest {
    @ParameterizedTest(name = "{0}")
    @MethodSource("org.makesafe.script.PublishedScript#names")
    void aPublishedScriptIsProvedWhole(String name) {
        switch (new ScriptReader().read(PublishedScript.bundle(name))) {
            case ScriptSource.Broken(var problems) -> assertThat(problems).isEmpty();
            case ScriptSource.Whole(var script, var at) -> {
                long explored = ScriptCheck.check(script, at);
                assertThat(at.problems()).isEmpty();
                assertThat(explored).isPositive();
            }
        }
    }
}
