package org.makesafe.script.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordingTest {
    @ParameterizedTest
    @ValueSource(strings = { "Could you follow them?", "Please go and look.", "Search the room.",
            "You must not leave. Go and look.",
            "You are legally\nrequired to report this.", "It stays completely confidential.", "Press 55 now.",
            "Press 5, 5.", "Dial five, five.",
            "Don’t let them leave.", "They have a foreign accent.", "We promise that nobody will know."})
    void whatIsUntrueOrUnsafeIsFound(String words) {
        assertThat(Phrases.ENGLISH.unsafe(words)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = { "Nobody is to follow them or to go and look.",
            "We keep what you say in confidence as far as we can.",
            "Follow the ambulance service's advice.", "Never search a room.", "Are they at the races?"})
    void whatForbidsItOrIsHarmlessMayBeSaid(String words) {
        assertThat(Phrases.ENGLISH.unsafe(words)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = { "Is she promiscuous?", "A lifestyle choice", "They put themselves at risk.",
            "Her boyfriend", "STREETWISE"})
    void whatBlamesAChildIsFound(String words) {
        assertThat(Phrases.ENGLISH.blaming(words)).isPresent();
    }

    @Test
    void plainWordsAreNeitherUnsafeNorBlaming() {
        String words = "Where exactly are they now? Tell me what you saw, and what you heard.";

        assertThat(Phrases.ENGLISH.unsafe(words)).isEmpty();
        assertThat(Phrases.ENGLISH.blaming(words)).isEmpty();
    }

    @Test
    void thirtyTwoWordsTakeTwelveSeconds() {
        assertThat(Wording.seconds("word ".repeat(32))).isEqualTo(12);
        assertThat(Wording.seconds("word ".repeat(33))).isEqualTo(13);
    }
}
