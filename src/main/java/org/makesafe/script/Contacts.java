package org.makesafe.script;

import java.util.List;
import java.util.stream.Stream;

/**
 * Whom calls may go to.
 *
 * @param standing where the details come from and who has confirmed them
 * @param all in the order of the file
 */
public record Contacts(String standing, List<Contact> all) {
    /** For a force that lists nobody. */
    public static final Contacts NONE = new Contacts("", List.of());

    public Contacts {
        all = List.copyOf(all);
    }

    /** These and a force's own, which come first and stand in the place of those with the same id. */
    public Contacts with(List<Contact> own) {
        var ids = own.stream().map(Contact::id).toList();
        return new Contacts(standing,
                Stream.concat(own.stream(), all.stream().filter(c -> !ids.contains(c.id()))).toList());
    }

    /** Those for a call: first those who serve a place that it names, then the national ones. */
    public List<Contact> near(String places) {
        var heard = Heard.of(places);
        return Stream.concat(all.stream().filter(c -> c.areas().stream().anyMatch(heard::has)),
                all.stream().filter(Contact::national)).toList();
    }
}
