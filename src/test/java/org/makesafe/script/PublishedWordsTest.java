package org.makesafe.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What no script that a handler reads may ever say, and how long it may take to say the rest. */
@ParameterizedClass(name = "{0}")
@MethodSource("org.makesafe.script.PublishedScript#forHandlers")
@Execution(CONCURRENT)
class PublishedWordsTest {
    /** Twelve seconds at 160 words a minute. */
    private static final int WORDS_IN_A_BREATH = 32;
    private static final Pattern NEGATED = Pattern.compile("\\b(not|no|never|nobody|none|nothing|without)\\b|n't\\b");
    private static final Pattern LEFT_TO_POLICE = Pattern
            .compile("\\b(follow(?! the ambulance service| your force)|chase|search|"
                    + "look for|look round|look through|go and|interview|question them|(?<!did anyone )ask them|challenge|confront|detain|"
                    + "block|stand in their way|stop them|hold them|keep them (here|there|talking)|pick up|undress|"
                    + "pretend|unlock|knock)\\b");
    private static final Pattern ORIGINS = Pattern.compile("\\b(accents?|ethnic\\w*|race|racial|nationalit\\w*|"
            + "foreign\\w*|immigra\\w*|asian|black (man|men|boy|girl)|white (man|men|boy|girl)|gypsy|muslim|"
            + "skin colour|religio\\w*)\\b");

    private final Script script;

    PublishedWordsTest(String name) {
        script = PublishedScript.read(name);
    }

    /** A text of the script and where it stands. */
    private record Text(String place, String words) {
        String plain() {
            return words.toLowerCase(Locale.UK).replace('’', '\'');
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "legally required", "required by law", "legal duty", "70%", "70 per cent", "press 55",
            "press five five", "let them leave", "completely confidential", "remain confidential",
            "strictly confidential", "in complete confidence", "anonymous", "we promise", "i promise", "guarantee",
            "citizen's arrest"})
    void nothingSaysWhatIsUntrueOrUnsafe(String phrase) {
        assertThat(all()).filteredOn(text -> text.plain().contains(phrase)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = { "child prostitut", "prostitut", "promiscuous", "provocative", "streetwise", "street wise",
            "sexually active", "lifestyle", "making choices", "choosing to", "putting themselves at risk",
            "puts themselves at risk", "placing themselves", "asking for it", "attention seeking", "attention-seeking",
            "boyfriend", "consent", "complicit", "rent boy", "drug runner", "running drugs", "runaway", "abscond",
            "troubled", "wayward", "difficult to engage", "sex with a child", "underage sex", "child porn",
            "paedophile",
            "seduc", "grown-up for", "mature for", "experimenting", "willing participant", "tart", "slut"})
    void nothingBlamesAChild(String term) {
        assertThat(all()).filteredOn(
                text -> Pattern.compile("\\b" + Pattern.quote(term)).matcher(text.plain()).find()).isEmpty();
    }

    @Test
    void whereSomebodySeemsToComeFromIsNeverASign() {
        assertThat(all()).filteredOn(text -> ORIGINS.matcher(text.plain()).find()).isEmpty();
    }

    @Test
    void nobodyIsAskedToDoWhatIsLeftToPolice() {
        assertThat(all().stream().flatMap(text -> Stream.of(text.plain().split("(?<=[.?!:;])\\s+"))
                .map(sentence -> new Text(text.place(), sentence))))
                .filteredOn(text -> LEFT_TO_POLICE.matcher(text.words()).find())
                .filteredOn(text -> !NEGATED.matcher(text.words()).find()).isEmpty();
    }

    @Test
    void everySpokenLineIsSaidInOneBreath() {
        assertThat(spoken()).filteredOn(text -> text.words().strip().split("\\s+").length > WORDS_IN_A_BREATH)
                .isEmpty();
    }

    @Test
    void everyUrgentQuestionHasWordsForACallerWhoCannotTalk() {
        assertThat(script.stages().stream().filter(Stage::urgent).flatMap(stage -> stage.questions().stream()))
                .isNotEmpty().allSatisfy(question -> {
                    assertThat(question.spoken()).as(question.id()).isTrue();
                    assertThat(question.covertWords()).as(question.id()).isNotNull();
                });
    }

    @Test
    void wordsForACallerWhoCannotTalkNeedOnlyYesOrNo() {
        assertThat(covert()).isNotEmpty().filteredOn(text -> !text.plain().contains("yes or no")
                && !text.plain().contains("just say yes") && openQuestion(text.plain())).isEmpty();
    }

    @Test
    void weakAdviceWaitsForAForceToSignItOff() {
        assertThat(script.advice()).filteredOn(advice -> advice.strength() == Advice.Strength.WEAK).isNotEmpty()
                .allMatch(Advice::needsSignOff);
    }

    @Test
    void allAdviceSaysWhereItComesFrom() {
        assertThat(script.advice()).noneMatch(advice -> advice.sources().isEmpty());
    }

    @Test
    void signsAreNeverReadOut() {
        assertThat(questions()).filteredOn(question -> question.id().startsWith("signs-")).isNotEmpty()
                .noneMatch(Question::spoken);
    }

    @Test
    void secrecyIsNotPromised() {
        assertThat(all()).filteredOn(text -> text.plain().contains("confiden"))
                .allSatisfy(text -> assertThat(text.plain()).as(text.place()).contains("as far as we can"));
    }

    @Test
    void everyKindOfTextIsLookedAt() {
        assertThat(all()).hasSizeGreaterThan(4 * (int) questions().count()).extracting(Text::place).contains("title",
                "standing", "covert", "danger", "danger-now", "danger-now (covert)", "emergency", "grades");
        assertThat(LEFT_TO_POLICE.matcher("please follow them").find()).isTrue();
        assertThat(ORIGINS.matcher("they had foreign accents").find()).isTrue();
    }

    private static boolean openQuestion(String words) {
        return Pattern.compile("\\b(who|what|where|when|which|how|why)\\b").matcher(words).find();
    }

    /** What callers hear. */
    private List<Text> spoken() {
        var texts = new ArrayList<>(covert());
        questions().filter(Question::spoken).forEach(q -> texts.add(new Text(q.id(), q.words())));
        script.advice().forEach(advice -> texts.add(new Text(advice.id(), advice.words())));
        return texts;
    }

    private List<Text> covert() {
        return questions().filter(q -> q.covertWords() != null)
                .map(q -> new Text(q.id() + " (covert)", String.valueOf(q.covertWords()))).toList();
    }

    /** Everything that anybody sees or hears. */
    private List<Text> all() {
        var texts = new ArrayList<>(spoken());
        texts.add(new Text("title", script.title()));
        texts.add(new Text("standing", script.standing()));
        var covert = script.covert();
        add(texts, "covert", covert == null ? null : covert.remind());
        script.stages().forEach(stage -> texts.add(new Text(stage.id(), stage.title())));
        questions().forEach(q -> {
            texts.add(new Text(q.id(), q.label()));
            texts.add(new Text(q.id(), q.words()));
            add(texts, q.id(), q.guide());
            q.type().options().forEach(option -> texts.add(new Text(q.id(), option.label())));
            q.suggestions().forEach(suggestion -> texts.add(new Text(q.id(), suggestion.because())));
        });
        script.alerts().forEach(alert -> {
            texts.add(new Text(alert.id(), alert.prompt()));
            alert.reasons().forEach(reason -> texts.add(new Text(alert.id(), reason.because())));
        });
        script.advice().forEach(advice -> add(texts, advice.id(), advice.caution()));
        script.grading().rules().forEach(rule -> texts.add(new Text("grades", rule.because())));
        texts.add(new Text("grades", script.grading().otherwise().because()));
        return texts.stream().distinct().toList();
    }

    private static void add(List<Text> texts, String place, @Nullable String words) {
        if (words != null) {
            texts.add(new Text(place, words));
        }
    }

    private Stream<Question> questions() {
        return script.stages().stream().flatMap(stage -> stage.questions().stream());
    }
}
