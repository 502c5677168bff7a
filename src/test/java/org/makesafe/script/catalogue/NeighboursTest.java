package org.makesafe.script.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.makesafe.script.publication.Action;
import org.makesafe.script.publication.Decision;
import org.makesafe.script.publication.Decision.Refusal;
import org.makesafe.script.publication.Request;
import org.makesafe.script.source.Problem;
import org.makesafe.script.source.Problem.Code;
import org.makesafe.script.source.ScriptBundle;

/** What a telephone speaks and what a handler goes on with are published one after the other, and stay together. */
class NeighboursTest {
    private static final Path FOLDER = Path.of("src/test/resources/ivr");
    private static final String ANN = "ann";
    private static final String BOB = "bob";
    private final Publishing publishing = AnotherInstance.alone(FOLDER.toString(), "", Clock.systemUTC()).publishing();

    @Test
    void aHandlersScriptKeepsWhatTheTelephoneFills() {
        String draft = saved("small", "ask: kind", "ask: sort");

        assertThat(publishing.problems(draft)).extracting(Problem::code)
                .containsExactly(Code.DOES_NOT_CONTINUE, Code.DOES_NOT_CONTINUE);
        assertThat(publishing.problems(draft)).allMatch(problem -> problem.file().startsWith("small-ivr"));
        assertThat(publishing.act(Request.of("small", draft, Action.CHECK, ANN)))
                .isInstanceOfSatisfying(Decision.Refused.class,
                        refused -> assertThat(refused.code()).isEqualTo(Refusal.HAS_PROBLEMS));
    }

    @Test
    void adviceChangesForHandlersFirstAndThenForTheTelephone() {
        String ahead = saved("small-ivr", "Wait.", "Stay.");
        assertThat(publishing.problems(ahead)).extracting(Problem::code).containsExactly(Code.ADVICE_DIFFERS);

        published("small", saved("small", "Wait.", "Stay."));

        assertThat(publishing.problems(ahead)).isEmpty();
        assertThat(publishing.problems(saved("small-ivr", "Made up for a test.", "Made up again.")))
                .extracting(Problem::code).containsExactly(Code.ADVICE_DIFFERS);
        published("small-ivr", ahead);
    }

    @Test
    void aTelephoneGoesOnOnlyToAScriptThatIsCurrent() {
        assertThat(publishing.problems(saved("small-ivr", "continues: small", "continues: large")))
                .extracting(Problem::code).containsExactly(Code.UNKNOWN_SCRIPT);
    }

    private void published(String script, String hash) {
        done(publishing.act(Request.of(script, hash, Action.CHECK, ANN)));
        done(publishing.act(Request.of(script, hash, Action.APPROVE, BOB)));
        done(publishing.act(Request.of(script, hash, Action.PUBLISH, ANN)));
    }

    private String saved(String script, String from, String to) {
        var texts = new TreeMap<String, byte[]>();
        texts.put("cy", text(script + ".cy.yaml", from, to));
        var bundle = new ScriptBundle(script + ".yaml", text(script + ".yaml", from, to), texts);
        var saved = publishing.save(script, bundle, ANN, null);
        done(saved);
        return ((Decision.Done) saved).entry().hash();
    }

    private static void done(Decision decision) {
        assertThat(decision).isInstanceOf(Decision.Done.class);
    }

    private static byte[] text(String file, String from, String to) {
        try {
            return Files.readString(FOLDER.resolve(file)).replace(from, to).getBytes(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
