package org.makesafe.script.diff;

import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.makesafe.script.Condition;
import org.makesafe.script.Sentence;
import org.makesafe.script.diff.Change.Kind;

/** One thing that is in both scripts, such as a question. Each method adds a change if that trait of it differs. */
final class Thing {
    private final Changes changes;
    private final BothWords words;
    private final String id;
    private final Sentence name;

    /**
     * A thing.
     *
     * @param name as it stands within a sentence
     */
    Thing(Changes changes, BothWords words, String id, Sentence name) {
        this.changes = changes;
        this.words = words;
        this.id = id;
        this.name = name;
    }

    /** A text that may be there or not. */
    Thing text(String what, @Nullable String before, @Nullable String after) {
        return said(Sentences.trait(what), Sentences.quotedIfAny(before), Sentences.quotedIfAny(after));
    }

    /** Words that differ from language to language, there or not. */
    Thing said(Sentence what, @Nullable Sentence before, @Nullable Sentence after) {
        if (!Objects.equals(before, after)) {
            changes.add(Kind.CHANGED, id, before, after, before == null
                    ? Sentence.formatted("diff.text-new", "The %s of %s is new.", what, name)
                    : after == null
                            ? Sentence.formatted("diff.text-gone", "The %s of %s is gone.", what, name)
                            : Sentence.formatted("diff.text-changed", "The %s of %s changed.", what, name));
        }
        return this;
    }

    /** Something that holds or does not: "is now mandatory". */
    Thing flag(String what, boolean before, boolean after) {
        if (before != after) {
            Sentence thing = Sentences.capital(name);
            Sentence trait = Sentences.trait(what);
            changes.add(Kind.CHANGED, id, null, null, after
                    ? Sentence.formatted("diff.now", "%s is now %s.", thing, trait)
                    : Sentence.formatted("diff.no-longer", "%s is no longer %s.", thing, trait));
        }
        return this;
    }

    /** A condition, with the stages that the thing stands in; none for what stands in no stage. */
    Thing condition(String what, Condition before, Condition after, String stageBefore, String stageAfter) {
        if (!before.equals(after)) {
            Sentence was = words.before(before, stageBefore);
            Sentence is = words.after(after, stageAfter);
            Sentence trait = Sentences.trait(what);
            changes.add(Kind.CHANGED, id, was, is, was.equals(is)
                    ? Sentence.formatted("diff.reads-the-same",
                            "The %s of %s is written another way, and reads the same.", trait, name)
                    : Sentence.formatted("diff.text-changed", "The %s of %s changed.", trait, name));
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
        Function<T, Sentence> part = t -> Sentence.formatted("diff.name.part", "the %s “%s” of %s",
                Sentences.trait(what), show.apply(t), name);
        list.removed().forEach(t -> changes.add(Kind.REMOVED, id, Sentences.quoted(show.apply(t)), null,
                Sentences.gone(part.apply(t))));
        list.added().forEach(t -> changes.add(Kind.ADDED, id, null, Sentences.quoted(show.apply(t)),
                Sentence.formatted("diff.new", "%s is new.", Sentences.capital(part.apply(t)))));
        list.moved().forEach(
                t -> changes.add(Kind.MOVED, id, null, null, Sentences.elsewhere(part.apply(t))));
        list.both().forEach(
                pair -> each.accept(new Thing(changes, words, id, part.apply(pair.after())), pair));
        return this;
    }

    /** A list of plain words within the thing. */
    Thing list(String what, Matched<String> list) {
        return list(what, list, Function.identity(), (_, _) -> {});
    }

    /** Something to look at again. */
    void warning(Sentence sentence) {
        changes.add(Kind.WARNING, id, null, null, sentence);
    }
}
