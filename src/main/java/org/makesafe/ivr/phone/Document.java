package org.makesafe.ivr.phone;

import java.util.List;

/** A document in TwiML, and where it came from. */
record Document(Hook from, List<Verb> verbs) {
    Document {
        verbs = List.copyOf(verbs);
    }
}
