package org.makesafe.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.makesafe.call.record.Channel;
import org.makesafe.script.catalogue.AnotherInstance;
import org.makesafe.script.catalogue.Catalogue;
import org.makesafe.script.catalogue.Publishing;
import org.makesafe.script.publication.Action;
import org.makesafe.script.publication.Decision;
import org.makesafe.script.publication.Decision.Refusal;
import org.makesafe.script.publication.Publication;
import org.makesafe.script.publication.Request;
import org.makesafe.script.publication.State;
import org.makesafe.script.source.ScriptBundle;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What must hold of publishing on every database, and for several instances on one. */
abstract class PublishingContract extends WaitingContract {
    private static final String ANN = "ann";
    private static final String BOB = "bob";
    @Autowired
    ApplicationContext context;
    @Autowired
    private Publishing publishing;
    @Autowired
    private Catalogue catalogue;

    @Test
    void aPublishedVersionReachesNewCallsAndNoCallInProgress() {
        String first = published("op-flow", "A");
        CallView before = moved(calls.open(OFFICER, Channel.API, "op-flow", null));
        String second = published("op-flow", "B");
        CallView after = moved(calls.open(OFFICER, Channel.API, "op-flow", null));
        assertThat(before.call().scriptHash()).isEqualTo(first);
        assertThat(after.call().scriptHash()).isEqualTo(second);
        assertThat(after.scriptVersion().number()).isEqualTo(2);
        assertThat(reload(before).script().title()).isEqualTo("A");
        assertThat(answer(before, "can-talk", "can-talk").call().scriptHash()).isEqualTo(first);
        done(act(first, "op-flow", Action.ROLL_BACK, ANN));
        assertThat(moved(calls.open(OFFICER, Channel.API, "op-flow", null)).call().scriptHash()).isEqualTo(first);
        assertThat(reload(after).script().title()).isEqualTo("B");
        done(act(first, "op-flow", Action.RETIRE, ANN));
        assertThat(code(calls.open(OFFICER, Channel.API, "op-flow", null))).isEqualTo("UNKNOWN_SCRIPT");
        assertThat(reload(before).script().title()).isEqualTo("A");
    }

    @Test
    void everyInstanceSaysTheSameAtOnce(@TempDir Path folder) throws IOException {
        file(folder, "op-many", "A");
        var other = AnotherInstance.starting(context, folder.toString(), Clock.systemUTC());
        String installed = catalogue.current("op-many").orElseThrow().hash();
        String mine = published("op-many", "B");
        assertThat(other.catalogue().current("op-many").orElseThrow().hash()).isEqualTo(mine);
        done(other.publishing().act(act(installed, Action.ROLL_BACK, "op-many", BOB)));
        assertThat(catalogue.current("op-many").orElseThrow().hash()).isEqualTo(installed);
        Instant six = publishing.now().plus(Duration.ofHours(6));
        String later = approved("op-many", "C");
        done(publishing.act(new Request("op-many", later, Action.PUBLISH, ANN, six, "")));
        var tomorrow = AnotherInstance.starting(context, folder.toString(),
                Clock.offset(Clock.systemUTC(), Duration.ofHours(7)));
        assertThat(tomorrow.catalogue().current("op-many").orElseThrow().hash()).isEqualTo(later);
        assertThat(other.catalogue().current("op-many").orElseThrow().hash()).isEqualTo(installed);
    }

    @Test
    void aRestartChangesNothingThatAuthorsDid(@TempDir Path folder) throws IOException {
        file(folder, "op-again", "A");
        var first = AnotherInstance.starting(context, folder.toString(), Clock.systemUTC());
        String installed = first.catalogue().current("op-again").orElseThrow().hash();
        assertThat(publishing.history().of(installed)).extracting(Publication::action, Publication::by)
                .containsExactly(org.assertj.core.api.Assertions.tuple(Action.INSTALL, Publication.INSTALLATION));
        String newer = published("op-again", "B");
        assertThat(restarted(folder)).isEqualTo(newer);
        done(act(installed, "op-again", Action.ROLL_BACK, ANN));
        assertThat(restarted(folder)).isEqualTo(installed);
        String drafted = saved("op-again", "C", ANN, null);
        file(folder, "op-again", "C");
        assertThat(restarted(folder)).as("a file that was never published, though drafted").isEqualTo(drafted);
        assertThat(publishing.history().versions("op-again")).hasSize(3);
    }

    @Test
    void ofManyWhoChangeOneDraftOneGoesOnAndTheOthersAreTold() throws InterruptedException {
        String draft = saved("op-race", "A", ANN, null);
        List<Decision> decisions = atOnce(8, IntStream.range(0, 8).<Callable<Decision>>mapToObj(
                i -> () -> publishing.save("op-race", bundle("op-race", "B" + i), "author" + i, draft)).toList());
        assertThat(decisions).filteredOn(Decision.Done.class::isInstance).hasSize(1);
        assertThat(decisions).filteredOn(Decision.Refused.class::isInstance)
                .allMatch(d -> ((Decision.Refused) d).code() == Refusal.NOT_FROM_HERE);
        assertThat(publishing.history().versions("op-race")).hasSize(2);
        String next = publishing.history().versions("op-race").getFirst();
        var work = IntStream.range(0, 4).<Callable<Decision>>mapToObj(
                _ -> () -> publishing.save("op-race", bundle("op-race", "C"), ANN, next)).toList();
        assertThat(atOnce(4, work)).as("one form sent often").allMatch(Decision.Done.class::isInstance);
        assertThat(publishing.save("op-race", bundle("op-race", "D"), ANN, next)).as("her other window")
                .isInstanceOf(Decision.Refused.class);
        assertThat(publishing.history().state(draft, publishing.now())).contains(State.REPLACED);
    }

    @Test
    void theSameStepAtTheSameMomentIsOneEntry() throws InterruptedException {
        var work = IntStream.range(0, 8).<Callable<Decision>>mapToObj(
                _ -> () -> publishing.save("op-once", bundle("op-once", "A"), ANN, null)).toList();
        assertThat(atOnce(8, work)).allMatch(Decision.Done.class::isInstance);
        String hash = publishing.history().versions("op-once").getFirst();
        var request = Request.of("op-once", hash, Action.CHECK, ANN);
        assertThat(atOnce(8, IntStream.range(0, 8).<Callable<Decision>>mapToObj(_ -> () -> publishing.act(request))
                .toList())).allMatch(Decision.Done.class::isInstance);
        assertThat(publishing.history().of(hash)).extracting(Publication::action).containsExactly(Action.SUBMIT,
                Action.CHECK);
        assertThat(publishing.history().entries()).extracting(Publication::number)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, publishing.history().entries().size())
                        .mapToObj(Long::valueOf).toList());
    }

    @Test
    void aBrokenDraftIsKeptAndGoesNoFurther() {
        byte[] broken = new String(text("op-broken", "A"), StandardCharsets.UTF_8).replace("can-talk]", "can-tlak]")
                .getBytes(StandardCharsets.UTF_8);
        String hash = hash(publishing.save("op-broken", ScriptBundle.of("op-broken.yaml", broken), ANN, null));
        assertThat(publishing.problems(hash)).isNotEmpty().allMatch(p -> p.file().equals("op-broken.yaml"));
        assertThat(publishing.act(Request.of("op-broken", hash, Action.CHECK, ANN)))
                .isInstanceOfSatisfying(Decision.Refused.class,
                        r -> assertThat(r.code()).isEqualTo(Refusal.HAS_PROBLEMS));
        String other = hash(publishing.save("op-other", bundle("op-else", "A"), ANN, null));
        assertThat(publishing.problems(other)).extracting(p -> p.code().name()).containsExactly("OTHER_ID");
        assertThat(publishing.save("op-broken", ScriptBundle.of("op-broken.yaml", new byte[]{ 0}), ANN, null))
                .isInstanceOfSatisfying(Decision.Refused.class,
                        r -> assertThat(r.sentence()).startsWith("op-broken.yaml:1:1 NOT_TEXT"));
        assertThat(publishing.act(Request.of("op-broken", hash, Action.INSTALL, ANN)))
                .isInstanceOf(Decision.Refused.class);
    }

    private String restarted(Path folder) {
        return AnotherInstance.starting(context, folder.toString(), Clock.systemUTC()).catalogue().current("op-again")
                .orElseThrow().hash();
    }

    private String published(String script, String title) {
        String hash = approved(script, title);
        done(act(hash, script, Action.PUBLISH, ANN));
        return hash;
    }

    private String approved(String script, String title) {
        String hash = saved(script, title, ANN, null);
        done(act(hash, script, Action.CHECK, ANN));
        done(act(hash, script, Action.APPROVE, BOB));
        return hash;
    }

    private String saved(String script, String title, String officer, @org.jspecify.annotations.Nullable String old) {
        return hash(publishing.save(script, bundle(script, title), officer, old));
    }

    private Decision act(String hash, String script, Action action, String officer) {
        return publishing.act(act(hash, action, script, officer));
    }

    private static Request act(String hash, Action action, String script, String officer) {
        return new Request(script, hash, action, officer, null, action.needsComment() ? "Because." : "");
    }

    private static String hash(Decision decision) {
        return done(decision).hash();
    }

    private static Publication done(Decision decision) {
        assertThat(decision).isInstanceOf(Decision.Done.class);
        return ((Decision.Done) decision).entry();
    }

    private static void file(Path folder, String script, String title) throws IOException {
        Files.write(folder.resolve(script + ".yaml"), text(script, title));
    }

    private static ScriptBundle bundle(String script, String title) {
        return ScriptBundle.of(script + ".yaml", text(script, title));
    }

    /** A whole script of this name, told apart by its title. */
    private static byte[] text(String script, String title) {
        try {
            return Files.readString(Path.of("call-scripts", "missing-child.yaml"))
                    .replaceFirst("(?m)^languages:.*\\R", "")
                    .replaceFirst("script: missing-child", "script: " + script)
                    .replaceFirst("title: Missing child", "title: " + title).getBytes(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
