package org.makesafe.script.source;

import java.util.List;
import org.makesafe.script.Contacts;

/** What came of reading the contacts: all of them, or everything that is wrong with the file. */
public sealed interface ContactsSource {
    /** Contacts that may be used. */
    record Whole(Contacts contacts) implements ContactsSource {}

    /** Why there are none; never empty. */
    record Broken(List<Problem> problems) implements ContactsSource {
        public Broken {
            problems = problems.stream().sorted().toList();
        }
    }
}
