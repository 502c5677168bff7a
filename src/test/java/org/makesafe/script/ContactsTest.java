package org.makesafe.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.makesafe.script.source.ContactsReader;
import org.makesafe.script.source.ContactsSource;

/** The published contacts, and which of them a call is shown. */
class ContactsTest {
    private static final List<String> NATIONAL = List.of("british-transport-police", "crimestoppers");
    private final Contacts contacts = read();

    @ParameterizedTest(name = "{0}")
    @CsvSource({ "'King Street, Hammersmith',hammersmith-fulham-children",
            "FULHAM Broadway,hammersmith-fulham-children",
            "Chelsea Old Town Hall,kensington-chelsea-children", "City of Westminster,westminster-children"})
    void thoseWhoServeThePlaceComeFirst(String places, String first) {
        assertThat(contacts.near(places)).extracting(Contact::id).first().isEqualTo(first);
        assertThat(contacts.near(places)).extracting(Contact::id).hasSize(3).containsAll(NATIONAL);
    }

    @Test
    void anywhereElseOnlyTheNationalOnesAreShown() {
        assertThat(contacts.near("Northmouth")).extracting(Contact::id).isEqualTo(NATIONAL);
        assertThat(contacts.near("")).extracting(Contact::id).isEqualTo(NATIONAL);
        assertThat(contacts.near("Fulham, then Chelsea")).extracting(Contact::id).startsWith(
                "hammersmith-fulham-children", "kensington-chelsea-children").hasSize(4);
    }

    @Test
    void aForcesOwnComeFirstAndStandInPlaceOfThoseOfTheSameId() {
        var own = new Contact("crimestoppers", "Our own line", "A trial", List.of(),
                new Contact.Reach("01632 960151", null, null), null, true, "Made up.");
        assertThat(contacts.with(List.of(own)).near("")).extracting(Contact::name).containsExactly("Our own line",
                "British Transport Police");
        assertThat(contacts.with(List.of())).isEqualTo(contacts);
    }

    @Test
    void theCouncilsAreAsTheyPublishedThemselvesAndWaitToBeChecked() {
        assertThat(contacts.all()).filteredOn(contact -> !contact.national()).allMatch(Contact::checkBeforeUse)
                .extracting(contact -> contact.reach().phone(), contact -> contact.reach().email())
                .containsExactly(tuple("020 8753 6600", "familyservices@lbhf.gov.uk"),
                        tuple("020 7361 3013", "socialservices@rbkc.gov.uk"),
                        tuple("020 7641 4000",
                                "accesstochildrensservices@westminster.gov.uk"));
    }

    @Test
    void whatIsUncertainSaysSo() {
        assertThat(contact("british-transport-police").checkBeforeUse()).isTrue();
        assertThat(contact("british-transport-police").reach().text()).isEqualTo("61016");
        assertThat(contact("crimestoppers").note()).contains("relay, not a response", "can't arrest");
        assertThat(contacts.all()).noneMatch(contact -> contact.source().isBlank());
    }

    private Contact contact(String id) {
        return contacts.all().stream().filter(contact -> contact.id().equals(id)).findFirst().orElseThrow();
    }

    private static Contacts read() {
        try {
            var bytes = Files.readAllBytes(Path.of("call-scripts/contacts.yaml"));
            return switch (new ContactsReader().read("contacts.yaml", bytes)) {
                case ContactsSource.Whole(var whole) -> whole;
                case ContactsSource.Broken(var problems) -> throw new AssertionError(problems);
            };
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
