package org.makesafe.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuestionKeyTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource({ "child-age,child-age,1,child-age", "child-age#1,child-age,1,child-age",
            "child-age#12,child-age,12,child-age#12"})
    void aKeyReadsBackAsItWasWritten(String text, String question, int item, String written) {
        var key = QuestionKey.parse(text);

        assertThat(key).isEqualTo(new QuestionKey(question, item));
        assertThat(key).hasToString(written);
        assertThat(QuestionKey.parse(key.toString())).isEqualTo(key);
    }

    @Test
    void keysAreInTheOrderOfNamesAndThenOfNumbers() {
        assertThat(Stream.of("b", "a#10", "a#2", "a").map(QuestionKey::parse).sorted().map(QuestionKey::toString))
                .containsExactly("a", "a#2", "a#10", "b");
    }
}
