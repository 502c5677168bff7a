package org.makesafe.script.source;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.makesafe.script.Contact;
import org.makesafe.script.Contacts;
import org.makesafe.script.source.Problem.Code;
import tools.jackson.databind.JsonNode;

/** Reads the contacts from YAML. The file is used whole or not at all. */
public final class ContactsReader {
    /** The name of the one file that lists contacts; every other YAML file beside it is a script. */
    public static final String FILE = "contacts.yaml";

    private final Shape shape = new Shape("contacts-1.json");

    /**
     * Reads one file.
     *
     * @param file its name, for problems
     * @param yaml its content; at most one million bytes of UTF-8
     */
    public ContactsSource read(String file, byte[] yaml) {
        var problems = new ArrayList<Problem>();
        var at = new Whereabouts(file, problems);
        Optional<Contacts> contacts = YamlTree.parse(yaml, at).filter(tree -> shape.fits(tree, at))
                .map(tree -> contacts(tree, at));
        return problems.isEmpty() && contacts.isPresent()
                ? new ContactsSource.Whole(contacts.get())
                : new ContactsSource.Broken(List.copyOf(problems));
    }

    private static Contacts contacts(JsonNode tree, Whereabouts at) {
        var ids = new HashSet<String>();
        return new Contacts(Mapping.text(tree, "standing"), Mapping.list(tree.get("contacts"), n -> {
            Contact contact = contact(n);
            if (!ids.add(contact.id())) {
                at.problem(n, Code.DUPLICATE_ID, "There are two contacts named “%s”.".formatted(contact.id()));
            }
            return contact;
        }));
    }

    private static Contact contact(JsonNode n) {
        JsonNode reach = n.get("reach");
        return new Contact(Mapping.text(n, "contact"), Mapping.text(n, "name"), Mapping.text(n, "for"),
                Mapping.strings(n.path("areas")),
                new Contact.Reach(Mapping.optional(reach, "phone"), Mapping.optional(reach, "email"),
                        Mapping.optional(reach, "text")),
                Mapping.optional(n, "note"), Mapping.flag(n, "check-before-use"), Mapping.text(n, "source"));
    }
}
