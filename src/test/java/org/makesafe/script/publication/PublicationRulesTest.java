package org.makesafe.script.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.makesafe.script.publication.Decision.Refusal;

class PublicationRulesTest {
    private static final String SCRIPT = "op-makesafe";
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    private History history = History.NONE;
    private Instant now = NOON;

    @Test
    void aVersionGoesFromDraftToCallsUnderFourEyes() {
        done("v1", Action.SUBMIT, "ann");
        assertThat(state("v1")).isEqualTo(State.DRAFT);
        assertThat(refusal("v1", Action.APPROVE, "bob")).isEqualTo(Refusal.NOT_FROM_HERE);
        done("v1", Action.CHECK, "ann");
        assertThat(refusal("v1", Action.APPROVE, "ann")).isEqualTo(Refusal.SECOND_AUTHOR_NEEDED);
        assertThat(refusal("v1", Action.PUBLISH, "ann")).isEqualTo(Refusal.NOT_FROM_HERE);
        done("v1", Action.APPROVE, "bob");
        assertThat(current()).isNull();
        done("v1", Action.PUBLISH, "ann");
        assertThat(state("v1")).isEqualTo(State.PUBLISHED);
        assertThat(current()).isEqualTo("v1");
    }

    @Test
    void whoeverSavedTheDraftLastNeedsAnother() {
        done("v1", Action.SUBMIT, "ann");
        done("v1", Action.REPLACE, "bob");
        done("v2", Action.SUBMIT, "bob");
        done("v2", Action.CHECK, "ann");
        assertThat(refusal("v2", Action.APPROVE, "bob")).isEqualTo(Refusal.SECOND_AUTHOR_NEEDED);
        done("v2", Action.APPROVE, "ann");
        assertThat(refusal("v1", Action.CHECK, "ann")).isEqualTo(Refusal.NOT_FROM_HERE);
    }

    @Test
    void aScheduleNeedsNoTimer() {
        install("v1");
        approved("v2");
        assertThat(decide(publish("v2", NOON.minusSeconds(1)))).isEqualTo(Refusal.TIME_PASSED.refused());
        Instant six = NOON.plus(Duration.ofHours(6));
        add(publish("v2", six));
        assertThat(state("v2")).isEqualTo(State.SCHEDULED);
        assertThat(current()).isEqualTo("v1");
        assertThat(history.current(SCRIPT, six.minusMillis(1))).contains("v1");
        assertThat(history.current(SCRIPT, six)).contains("v2");
        assertThat(history.state("v2", six)).contains(State.PUBLISHED);
        Instant seven = six.plus(Duration.ofHours(1));
        add(publish("v2", seven));
        assertThat(history.current(SCRIPT, six)).contains("v1");
        add(request("v2", Action.WITHDRAW, "ann", "Not yet."));
        assertThat(history.current(SCRIPT, seven)).contains("v1");
        assertThat(state("v2")).isEqualTo(State.APPROVED);
        add(publish("v2", seven));
        now = seven;
        assertThat(refusal("v2", Action.WITHDRAW, "ann")).isEqualTo(Refusal.NOT_FROM_HERE);
    }

    @Test
    void oneAuthorRollsBackAtOnceAndSaysWhy() {
        install("v1");
        approved("v2");
        add(publish("v2", null));
        assertThat(decide(Request.of(SCRIPT, "v1", Action.ROLL_BACK, "ann"))).isEqualTo(Refusal.COMMENT_NEEDED
                .refused());
        assertThat(refusal("v2", Action.ROLL_BACK, "ann")).isEqualTo(Refusal.ALREADY_CURRENT);
        assertThat(refusal("v3", Action.ROLL_BACK, "ann")).isEqualTo(Refusal.UNKNOWN_VERSION);
        approved("v4");
        assertThat(refusal("v4", Action.ROLL_BACK, "ann")).isEqualTo(Refusal.NOT_FROM_HERE);
        done("v1", Action.ROLL_BACK, "ann");
        assertThat(current()).isEqualTo("v1");
        done("v2", Action.ROLL_BACK, "ann");
        assertThat(current()).isEqualTo("v2");
    }

    @Test
    void aRetiredScriptComesBackByARollBackOrANewVersion() {
        install("v1");
        approved("v2");
        assertThat(refusal("v1", Action.RETIRE, "ann")).isEqualTo(Refusal.USUAL_SCRIPT);
        var rules = new Rules(history, "another-script", now);
        add(rules, request("v1", Action.RETIRE, "ann", "Not used here."));
        assertThat(current()).isNull();
        assertThat(state("v1")).isEqualTo(State.RETIRED);
        assertThat(refusal("v1", Action.RETIRE, "bob")).isEqualTo(Refusal.NOT_FROM_HERE);
        add(publish("v2", NOON.plusSeconds(60)));
        assertThat(history.current(SCRIPT, NOON.plusSeconds(60))).contains("v2");
        done("v1", Action.ROLL_BACK, "bob");
        assertThat(current()).isEqualTo("v1");
        now = NOON.plusSeconds(60);
        add(new Rules(history, "another-script", now), request("v2", Action.RETIRE, "ann", "No."));
        assertThat(refusal("v1", Action.RETIRE, "ann")).isEqualTo(Refusal.NOT_CURRENT);
    }

    @Test
    void theSameRequestSentTwiceHappensOnce() {
        for (Action action : new Action[]{ Action.SUBMIT, Action.CHECK}) {
            done("v1", action, "ann");
            again(request("v1", action, "ann", ""));
        }
        again(done("v1", Action.APPROVE, "bob"));
        again(add(publish("v1", NOON.plusSeconds(5))));
        again(add(publish("v1", NOON.plusSeconds(9))));
        now = NOON.plusSeconds(9);
        again(publish("v1", NOON.plusSeconds(9)));
        install("v2");
        again(done("v1", Action.ROLL_BACK, "ann"));
        assertThat(refusal("v1", Action.ROLL_BACK, "bob")).isEqualTo(Refusal.ALREADY_CURRENT);
    }

    @Test
    void aClockThatIsBehindDoesNotPutEntriesOutOfOrder() {
        install("v1");
        approved("v2");
        add(publish("v2", null));
        now = NOON.minusSeconds(3);
        done("v1", Action.ROLL_BACK, "ann");
        assertThat(history.entries().getLast().at()).isEqualTo(NOON);
        assertThat(history.current(SCRIPT, NOON)).contains("v1");
    }

    @Test
    void aCommentIsShortAndCanBeRead() {
        install("v1");
        approved("v2");
        String most = "x".repeat(Publication.COMMENT_MAX);
        assertThat(decide(request("v2", Action.SEND_BACK, "bob", most + "x")))
                .isEqualTo(Refusal.COMMENT_UNREADABLE.refused());
        assertThat(decide(request("v2", Action.SEND_BACK, "bob", "a\u0000b")))
                .isEqualTo(Refusal.COMMENT_UNREADABLE.refused());
        add(request("v2", Action.SEND_BACK, "bob", " " + most + " "));
        assertThat(history.entries().getLast().comment()).isEqualTo(most);
        assertThat(state("v2")).isEqualTo(State.DRAFT);
    }

    @Test
    void oneTextBelongsToOneScript() {
        done("v1", Action.SUBMIT, "ann");
        assertThat(decide(Request.of("missing-child", "v1", Action.SUBMIT, "bob")))
                .isEqualTo(Refusal.OTHER_SCRIPTS_VERSION.refused());
    }

    private void install(String hash) {
        add(Request.of(SCRIPT, hash, Action.INSTALL, Publication.INSTALLATION));
    }

    private void approved(String hash) {
        done(hash, Action.SUBMIT, "ann");
        done(hash, Action.CHECK, "ann");
        done(hash, Action.APPROVE, "bob");
    }

    private Request done(String hash, Action action, String by) {
        return add(request(hash, action, by, action.needsComment() ? "Because." : ""));
    }

    private Request add(Request request) {
        return add(new Rules(history, SCRIPT, now), request);
    }

    private Request add(Rules rules, Request request) {
        var decision = rules.decide(request);
        assertThat(decision).isInstanceOf(Decision.Done.class);
        history = history.with(((Decision.Done) decision).entry());
        return request;
    }

    private void again(Request request) {
        assertThat(decide(request)).isEqualTo(new Decision.Done(history.entries().getLast()));
    }

    private Decision decide(Request request) {
        return new Rules(history, SCRIPT, now).decide(request);
    }

    private Refusal refusal(String hash, Action action, String by) {
        var decision = decide(request(hash, action, by, "Because."));
        assertThat(decision).isInstanceOf(Decision.Refused.class);
        return ((Decision.Refused) decision).code();
    }

    private State state(String hash) {
        return history.state(hash, now).orElseThrow();
    }

    private @Nullable String current() {
        return history.current(SCRIPT, now).orElse(null);
    }

    private static Request publish(String hash, @Nullable Instant from) {
        return new Request(SCRIPT, hash, Action.PUBLISH, "ann", from, "");
    }

    private static Request request(String hash, Action action, String by, String comment) {
        return new Request(SCRIPT, hash, action, by, null, comment);
    }
}
