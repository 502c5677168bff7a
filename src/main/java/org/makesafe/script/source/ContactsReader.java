package org.makesafe.script.source;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.makesafe.script.Contact;
import org.makesafe.script.Contacts;
import org.makesafe.script.source.Problem.Code;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Reads the contacts from YAML. The file is used whole or not at all. */
public final class ContactsReader {
    /** The name of the one file that lists contacts; every other YAML file beside it is a script. */
    public static final String FILE = "contacts.yaml";

    private static final String LIST = "contacts";
    private static final String STANDING = "standing";
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

    /** The contacts that an overlay lists, each written as in a file of contacts; none where one of them is broken. */
    List<Contact> own(JsonNode overlay, Whereabouts at) {
        if (!overlay.has(LIST)) {
            return List.of();
        }
        var file = JsonNodeFactory.instance.objectNode().put(STANDING, "Of the overlay.");
        file.set(LIST, overlay.get(LIST));
        return shape.fits(file, at) ? contacts(file, at).all() : List.of();
    }

    private static Contacts contacts(JsonNode tree, Whereabouts at) {
        var ids = new HashSet<String>();
        return new Contacts(Mapping.text(tree, STANDING), Mapping.list(tree.get(LIST), n -> {
            Contact contact = at.remember(contact(n), n);
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
