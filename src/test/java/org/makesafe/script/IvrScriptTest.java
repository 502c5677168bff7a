package org.makesafe.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.makesafe.flow.Answers;
import org.makesafe.flow.CompiledScript;
import org.makesafe.flow.Judgement;
import org.makesafe.flow.Mover;
import org.makesafe.flow.Outcome;
import org.makesafe.flow.Place;
import org.makesafe.flow.Step;
import org.makesafe.script.ByPhone.Then;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** Every way through the script that a telephone speaks: whatever is keyed, left or mistaken, the caller comes to a person. */
class IvrScriptTest {
    private static final LocalDateTime NOW = LocalDateTime.of(2026, 7, 1, 21, 0);
    private static final String NUMBER = "01632 960123";
    private static final CompiledScript IVR = compiled("op-makesafe-ivr");
    private static final CompiledScript NEXT = compiled("op-makesafe");
    private static final List<Way> WAYS = ways();

    /**
     * A way through the script.
     *
     * @param keyed what happened at each question, such as {@code sector=3}
     * @param answers those that were given
     */
    private record Way(List<String> keyed, Answers answers) {
        boolean has(String keyed) {
            return this.keyed.contains(keyed);
        }

        boolean asks(String question) {
            return keyed.stream().anyMatch(step -> step.startsWith(question + "="));
        }
    }

    @Test
    void everyCombinationOfKeysIsWalked() {
        // Not in sight, in two languages: nine settings or silence before the number, or a mistaken setting. Then a number with what can
        // come after it, or one of the three ways to give none. Besides, in each language, in sight, silence and a mistake; and those two
        // at the first question.
        int afterTheSetting = 4 + 3;
        assertThat(WAYS).hasSize(2 * ((9 + 1) * afterTheSetting + 1 + 3) + 2).doesNotHaveDuplicates();
    }

    @Test
    void dangerIsSeenWhereTheyAreInSightAndNowhereElse() {
        assertThat(WAYS).allSatisfy(way -> assertThat(alerts(IVR, way.answers()))
                .isEqualTo(way.has("in-sight=1") ? List.of("in-sight") : List.of()));
    }

    @Test
    void aCallerInSightIsAskedNothingMore() {
        assertThat(WAYS).filteredOn(way -> way.has("in-sight=1"))
                .allSatisfy(way -> assertThat(way.keyed()).hasSize(2));
    }

    @Test
    void aCallerWhoIsSilentOrMistakenIsNeverAskedWhatCanWaitBeforeDangerIsDecided() {
        assertThat(WAYS).filteredOn(way -> way.asks("sector")).isNotEmpty()
                .allMatch(way -> way.has("in-sight=2"));
    }

    @Test
    void ringingBackIsAskedAboutWhereANumberWasGivenAndNowhereElse() {
        assertThat(WAYS).allMatch(way -> way.asks("safe-callback") == way.has("callback-number=" + NUMBER));
        assertThat(WAYS).filteredOn(way -> way.has("callback-number=#")).isNotEmpty()
                .allMatch(way -> way.answers().to(new QuestionKey("callback-number", 1)).orElseThrow()
                        .status() == Status.REFUSED);
    }

    @Test
    void whatWasKeyedIsInPlaceForTheHandlerAndDangerIsStillToBeDecided() {
        assertThat(WAYS).allSatisfy(way -> {
            Answers filled = filled(way);
            assertThat(NEXT.path(filled).position().orElseThrow().question().id()).isEqualTo("can-talk");
            assertThat(value(filled, "still-there")).isEqualTo(way.has("in-sight=1") ? "here-now" : "");
            assertThat(value(filled, "safe-callback")).isEqualTo(value(way.answers(), "safe-callback"));
            assertThat(value(filled, "sector")).isEqualTo(value(way.answers(), "sector"));
            assertThat(value(filled, "callback-number"))
                    .isEqualTo(way.has("callback-number=" + NUMBER) ? "+441632960123" : "");
        });
    }

    @Test
    void everyAliasOfTheNameIsHeardAndOpensTheScript() {
        var english = Objects.requireNonNull(question("language").byPhone()).hear().getOrDefault("en", List.of());

        assertThat(IVR.script().triggers()).isEqualTo(NEXT.script().triggers());
        assertThat(english).containsAll(IVR.script().triggers());
    }

    @Test
    void englishWordsSayWhatMayBeSaidAndWelshWordsNameKeysAlone() {
        assertThat(questions().filter(q -> !Objects.requireNonNull(q.byPhone()).hear().isEmpty())).isNotEmpty()
                .allSatisfy(q -> {
                    assertThat(q.words().toLowerCase(Locale.ROOT)).contains("press ", "say ");
                    assertThat(welsh(q)).contains("wyswch ").doesNotContainIgnoringCase("dywedwch");
                });
    }

    @Test
    void nothingPromisesSecrecyOrSendsCallersToAServiceThatIsNotThere() {
        var all = Stream.concat(Stream.concat(questions().map(Question::words), questions().map(IvrScriptTest::welsh)),
                Stream.concat(IVR.script().advice().stream().map(Advice::words),
                        Objects.requireNonNull(IVR.script().ivr()).lines().values().stream()));
        assertThat(all).hasSizeGreaterThan(25).noneMatch(words -> words.contains("55") || words.contains("confiden")
                || words.contains("gyfrinach") || words.contains("anonym"));
    }

    private static List<Way> ways() {
        var done = new ArrayList<Way>();
        var open = new ArrayList<>(List.of(new Way(List.of(), Answers.NONE)));
        while (!open.isEmpty()) {
            Way way = open.removeLast();
            Optional<Place> place = IVR.path(way.answers()).position();
            place.ifPresentOrElse(at -> onward(way, at, done, open), () -> done.add(way));
        }
        return done;
    }

    private static void onward(Way way, Place at, List<Way> done, List<Way> open) {
        ByPhone phone = Objects.requireNonNull(at.question().byPhone());
        phone.keys().forEach((key, meaning) -> open.add(ByPhone.status(meaning)
                .map(status -> step(way, at, key, status, null))
                .orElseGet(() -> step(way, at, key, Status.ANSWERED, meaning))));
        if (at.question().type() instanceof Phone) {
            open.add(step(way, at, NUMBER, Status.ANSWERED, NUMBER));
        }
        given(way, at, "silence", phone.silence(), done, open);
        given(way, at, "no-match", phone.noMatch(), done, open);
    }

    private static void given(Way way, Place at, String what, Then then, List<Way> done, List<Way> open) {
        switch (then) {
            case PERSON -> done.add(new Way(and(way, at, what), way.answers()));
            case NEXT -> open.add(step(way, at, what, Status.NOT_KNOWN, null));
        }
    }

    private static Way step(Way way, Place at, String what, Status status, @Nullable String value) {
        return new Way(and(way, at, what), answered(IVR, way.answers(), at.question().id(), status, value));
    }

    private static List<String> and(Way way, Place at, String what) {
        return Stream.concat(way.keyed().stream(), Stream.of(at.question().id() + "=" + what)).toList();
    }

    private static Answers answered(CompiledScript script, Answers before, String question, Status status,
            @Nullable String value) {
        return switch (script.answer(before, new QuestionKey(question, 1), status,
                value == null ? null : new Value.Words(value), NOW)) {
            case Outcome.Moved<Step>(var step) -> step.answers();
            case Outcome.Refused<Step>(var code, var sentence) -> throw new AssertionError(code + " " + sentence);
        };
    }

    /** What of a way has its place in the script that a handler goes on with. */
    private static Answers filled(Way way) {
        Answers filled = Answers.NONE;
        for (Question question : questions().toList()) {
            String given = value(way.answers(), question.id());
            for (var fill : Objects.requireNonNull(question.byPhone()).fills()) {
                String there = fill.values().isEmpty() ? given : fill.values().getOrDefault(given, "");
                if (!there.isEmpty()) {
                    filled = answered(NEXT, filled, fill.question(), Status.ANSWERED, there);
                }
            }
        }
        return filled;
    }

    private static String value(Answers answers, String question) {
        return answers.to(new QuestionKey(question, 1)).map(a -> a.value()).map(v -> v.ids().getFirst()).orElse("");
    }

    private static List<String> alerts(CompiledScript script, Answers answers) {
        return Judgement.of(script.script(), script.path(answers)).alerts().stream().filter(f -> f.alert().danger())
                .map(f -> f.alert().id()).toList();
    }

    private static Stream<Question> questions() {
        return IVR.script().stages().stream().flatMap(stage -> stage.questions().stream());
    }

    private static Question question(String id) {
        return IVR.script().question(id).orElseThrow();
    }

    private static String welsh(Question question) {
        return IVR.script().languages().say(question, false, "cy").words();
    }

    private static CompiledScript compiled(String name) {
        try (var context = new AnnotationConfigApplicationContext("org.makesafe.flow.statemachine")) {
            return new CompiledScript(PublishedScript.read(name), context.getBean(Mover.Compiler.class));
        }
    }
}
