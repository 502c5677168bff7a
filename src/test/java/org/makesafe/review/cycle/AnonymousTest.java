package org.makesafe.review.cycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What must not stand in a lesson. */
class AnonymousTest {
    private static final List<String> NAMES = List.of("r.fenwick", "Zebedee O'Quill", "Al");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            As in MS-26-0000012 the room was empty.        | LESSON_NAMES_RECORD
            See ms260000012.                               | LESSON_NAMES_RECORD
            The caller gave 01632 960123.                  | LESSON_NAMES_NUMBER
            Ring +44 7700 900461 first.                    | LESSON_NAMES_NUMBER
            A car with ab12 cde stood there.               | LESSON_NAMES_PLATE
            Write to desk@example.org.                     | LESSON_NAMES_ADDRESS
            Well done by R.Fenwick.                        | LESSON_NAMES_PERSON
            It was zebedee’s idea.                         | LESSON_NAMES_PERSON
            """)
    void whatLeadsBackToACallOrAPersonIsFound(String text, LessonRefusal refused) {
        assertThat(Anonymous.fault(text, NAMES)).contains(refused);
    }

    @Test
    void generalWordsPass() {
        assertThat(Anonymous.fault("""
                A receptionist rang at 23:40 on a Friday about room 212. Two men, 3 bags, and a girl of 13 to 15 who
                called one of them "uncle". The advice to keep the CCTV took 4 minutes to be given. Al fresco is fine.
                Ask early who else is there, and give the advice while the log is written. In 2025 we did not.
                """, NAMES)).isEmpty();
    }
}
