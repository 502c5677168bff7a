package org.makesafe.script.diff;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.makesafe.script.Sentence;
import org.makesafe.script.diff.Change.Kind;

/** Collects the changes of one part of a script. */
final class Changes {
    private final List<Change> all = new ArrayList<>();

    void add(Kind kind, String id, @Nullable Sentence before, @Nullable Sentence after, Sentence sentence) {
        all.add(new Change(kind, id, before, after, sentence));
    }

    List<Change> all() {
        return all;
    }
}
