package org.makesafe.script.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.makesafe.script.Contact;

class ContactsReaderTest {
    private static final String WHOLE = """
            standing: Made up.
            contacts:
              - { contact: a, name: A, for: Help, reach: { phone: 01632 960123 }, source: Nobody }
            """;

    static Stream<Arguments> broken() {
        return Stream.of(arguments("an unknown key", WHOLE.replace("source", "fax: x, source"), "3:"),
                arguments("no way to reach them", WHOLE.replace("phone: 01632 960123", ""), "3:46 SHAPE"),
                arguments("a number that is no text", WHOLE.replace("phone: 01632 960123", "text: 61016"),
                        "3:54 SHAPE"),
                arguments("no e-mail address", WHOLE.replace("phone: 01632 960123", "email: a at b"), "3:55 SHAPE"),
                arguments("no source", WHOLE.replace(", source: Nobody", ""), "3:5 SHAPE"),
                arguments("areas without any", WHOLE.replace("source", "areas: [], source"), "3:"),
                arguments("two of one name",
                        WHOLE + "  - { contact: a, name: B, for: Help, reach: { text: \"61016\" }, source: Nobody }\n",
                        "4:5 DUPLICATE_ID"),
                arguments("the same key twice", WHOLE + "standing: Again.\n", "4:"),
                arguments("nothing", "", "0:0 NOT_YAML"), arguments("a script", "script: small\n", "1:"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("broken")
    void aProblemComesWithItsPlace(String what, String yaml, String expected) {
        assertThat(read(yaml)).isInstanceOfSatisfying(ContactsSource.Broken.class, broken -> assertThat(
                broken.problems()).isNotEmpty().allMatch(problem -> problem.file().equals("contacts.yaml"))
                .anyMatch(problem -> problem.toString().startsWith("contacts.yaml:" + expected)));
    }

    @Test
    void whatIsLeftOutIsAbsent() {
        assertThat(read(WHOLE)).isInstanceOfSatisfying(ContactsSource.Whole.class,
                whole -> assertThat(whole.contacts().all()).containsExactly(new Contact("a", "A", "Help", List.of(),
                        new Contact.Reach("01632 960123", null, null), null, false, "Nobody")));
    }

    private static ContactsSource read(String yaml) {
        return new ContactsReader().read("contacts.yaml", yaml.getBytes(StandardCharsets.UTF_8));
    }
}
