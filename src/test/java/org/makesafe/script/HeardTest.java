package org.makesafe.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeardTest {
    @ParameterizedTest(name = "“{0}” holds “{1}”")
    @CsvSource({ "Operation Makesafe,makesafe", "it is OP MAKE SAFE love,Op Makesafe", "op make-safe!,Op Make Safe",
            "I said makesafe,Make Safe", "my   child   is	missing,my child is missing",
            "she hasn’t come home,hasn't come home", "she hasnt come home,hasn't come home", "W6 9JU,w6",
            "St. John's Wood,St Johns Wood"})
    void capitalsPunctuationAndSpacesMakeNoDifference(String text, String phrase) {
        assertThat(Heard.of(text).has(phrase)).isTrue();
    }

    @ParameterizedTest(name = "“{0}” does not hold “{1}”")
    @CsvSource({ "makesafely,makesafe", "he will remake safe places,makesafe", "missing children,missing child",
            "child my missing,missing child", "Fulhamshire,Fulham", "missing,missing child", "'',makesafe",
            "makesafe,''", "makesafe,'?!'"})
    void aPhraseBeginsAndEndsWhereWordsDo(String text, String phrase) {
        assertThat(Heard.of(text).has(phrase)).isFalse();
    }

    @Test
    void theLongestPhraseCountsWithoutItsSpaces() {
        var heard = Heard.of("Op Makesafe, a child is missing");

        assertThat(heard.longest(List.of("makesafe", "op make safe"))).isEqualTo(10);
        assertThat(heard.longest(List.of("child is missing"))).isEqualTo(14);
        assertThat(heard.longest(List.of("sportsafe"))).isZero();
        assertThat(heard.longest(List.of())).isZero();
    }
}
