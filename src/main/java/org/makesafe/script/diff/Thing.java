package org.makesafe.script.diff;

import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.makesafe.script.Condition;
import org.makesafe.script.diff.Change.Kind;

/** One thing that is in both scripts, such as a question. Each method adds a change if that trait of it differs. */
final class Thing {
    private final Changes changes;
    private final BothWords words;
    private final String id;
    private final String name;

    /**
     * A thing.
     *
     * @param name as it stands within a sentence
     */
    Thing(Changes changes, BothWords words, String id, String name) {
        this.changes = changes;
        this.words = words;
        this.id = id;
        this.name = name;
    }

    /** A text that may be there or not. */
    Thing text(String what, @Nullable String before, @Nullable String after) {
        if (!Objects.equals(before, after)) {
            String how = before == null ? "is new" : after == null ? "is gone" : "changed";
            changes.add(Kind.CHANGED, id, before, after, "The %s of %s %s.".formatted(what, name, how));
        }
        return this;
    }

    /** Something that holds or does not: "is now mandatory". */
    Thing flag(String what, boolean before, boolean after) {
        if (before != after) {
            changes.add(Kind.CHANGED, id, null, null,
                    "%s is %s %s.".formatted(Sentences.capital(name), after ? "now" : "no longer", what));
        }
        return this;
    }

    /** A condition, with the stages that the thing stands in; none for what stands in no stage. */
    Thing condition(String what, Condition before, Condition after, String stageBefore, String stageAfter) {
        if (!before.equals(after)) {
            String was = words.before(before, stageBefore);
            String is = words.after(after, stageAfter);
            changes.add(Kind.CHANGED, id, was, is, "The %s of %s %s.".formatted(what, name,
                    was.equals(is) ? "is written another way, and reads the same" : "changed"));
        }
        return this;
    }

    /** A condition of something that stands in no stage. */
    Thing condition(String what, Condition before, Condition after) {
        return condition(what, before, after, "", "");
    }

    /**
     * A list within the thing.
     *
     * @param each compares an element that is in both lists; a thing of its own, named by {@code what} and what it shows
     */
    <T> Thing list(String what, Matched<T> list, Function<T, String> show, BiConsumer<Thing, Matched.Pair<T>> each) {
        list.removed().forEach(t -> changes.add(Kind.REMOVED, id, show.apply(t), null,
                "The %s “%s” of %s is gone.".formatted(what, show.apply(t), name)));
        list.added().forEach(t -> changes.add(Kind.ADDED, id, null, show.apply(t),
                "The %s “%s” of %s is new.".formatted(what, show.apply(t), name)));
        list.moved().forEach(t -> changes.add(Kind.MOVED, id, null, null,
                "The %s “%s” of %s stands elsewhere in the list.".formatted(what, show.apply(t), name)));
        list.both().forEach(pair -> each.accept(new Thing(changes, words, id,
                "the %s “%s” of %s".formatted(what, show.apply(pair.after()), name)), pair));
        return this;
    }

    /** A list of plain words within the thing. */
    Thing list(String what, Matched<String> list) {
        return list(what, list, Function.identity(), (_, _) -> {});
    }

    /** Something to look at again. */
    void warning(String sentence) {
        changes.add(Kind.WARNING, id, null, null, sentence);
    }
}
