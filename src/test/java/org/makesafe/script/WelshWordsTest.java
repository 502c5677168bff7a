package org.makesafe.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.makesafe.script.Translation.QuestionTexts;
import org.makesafe.script.Translation.Text;

/** What can be held against the Welsh texts by somebody who reads none. That they are good Welsh, only a Welsh speaker can say. */
class WelshWordsTest {
    private static final Pattern NUMBERS = Pattern.compile("\\d+");
    private static final Pattern FAMILIAR = Pattern.compile("\\b(ti|dy|wyt|paid|gelli|oeddet)\\b");

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.makesafe.script.PublishedScript#names")
    void everythingThatIsSaidAloudIsThere(String name) {
        var script = PublishedScript.read(name);

        assertThat(script.languages().all()).containsExactly("en", "cy");
        assertThat(script.stages().stream().flatMap(stage -> stage.questions().stream()).filter(Question::spoken))
                .allSatisfy(question -> {
                    assertThat(script.languages().say(question, false, "cy").language()).isEqualTo("cy");
                    assertThat(script.languages().say(question, true, "cy").language()).isEqualTo("cy");
                });
        assertThat(script.advice()).allSatisfy(
                advice -> assertThat(script.languages().say(advice, "cy").language()).isEqualTo("cy"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.makesafe.script.PublishedScript#names")
    void everyTextIsADraftUntilAWelshSpeakerSignsIt(String name) {
        assertThat(welsh(name).all()).hasSizeGreaterThan(25).allMatch(Text::draft);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.makesafe.script.PublishedScript#names")
    void numbersAndQuestionsStayWhatTheyAre(String name) {
        assertThat(welsh(name).all()).allSatisfy(text -> {
            assertThat(numbers(text.words())).as(text.words()).isEqualTo(numbers(text.translates()));
            assertThat(text.words().contains("?")).as(text.words()).isEqualTo(text.translates().contains("?"));
            assertThat(text.words()).isNotEqualTo(text.translates());
        });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.makesafe.script.PublishedScript#names")
    void callersAreSpokenToPolitely(String name) {
        assertThat(welsh(name).all())
                .noneMatch(text -> FAMILIAR.matcher(text.words().toLowerCase(Locale.ROOT)).find());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.makesafe.script.PublishedScript#forHandlers")
    void wordsForACallerWhoCannotTalkAskForYesOrNo(String name) {
        assertThat(welsh(name).questions().values().stream().map(QuestionTexts::covert).filter(Objects::nonNull)
                .map(text -> text.words().toLowerCase(Locale.ROOT))).isNotEmpty()
                .allMatch(words -> words.contains("ie neu na"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.makesafe.script.PublishedScript#forHandlers")
    void secrecyIsNotPromised(String name) {
        assertThat(welsh(name).all()).filteredOn(text -> text.words().contains("gyfrinachol")).isNotEmpty()
                .allMatch(text -> text.words().contains("cyn belled ag y gallwn"));
    }

    private static Translation welsh(String name) {
        return Objects.requireNonNull(PublishedScript.read(name).languages().others().get("cy"));
    }

    private static List<String> numbers(String words) {
        return NUMBERS.matcher(words).results().map(MatchResult::group).toList();
    }
}
