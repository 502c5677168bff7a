package org.makesafe.script.diff;

import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.makesafe.script.Script;
import org.makesafe.script.Sentence;
import org.makesafe.script.Translation;
import org.makesafe.script.Translation.Text;
import org.makesafe.script.diff.Change.Kind;

/** Compares what two scripts say in other languages. */
final class LanguagesPart {
    private LanguagesPart() {}

    static void compare(Script before, Script after, Changes changes) {
        var was = before.languages().others();
        var is = after.languages().others();
        var languages = new TreeSet<>(was.keySet());
        languages.addAll(is.keySet());
        for (String language : languages) {
            if (!was.containsKey(language)) {
                changes.add(Kind.ADDED, after.id(), null, null,
                        Sentence.formatted("diff.language-new", "The language “%s” is new.", language));
            } else if (!is.containsKey(language)) {
                changes.add(Kind.REMOVED, after.id(), null, null,
                        Sentence.formatted("diff.language-gone", "The language “%s” is gone.", language));
            }
            texts(language, texts(was.get(language)), texts(is.get(language)), changes);
        }
    }

    private static void texts(String language, SortedMap<String, Sentence> was, SortedMap<String, Sentence> is,
            Changes changes) {
        var ids = new TreeSet<>(was.keySet());
        ids.addAll(is.keySet());
        ids.stream().filter(id -> !Objects.equals(was.get(id), is.get(id))).forEach(id -> changes.add(Kind.CHANGED, id,
                was.get(id), is.get(id),
                Sentence.formatted("diff.translation", "The text of “%s” in “%s” differs.", id, language)));
    }

    private static SortedMap<String, Sentence> texts(@Nullable Translation translation) {
        var texts = new TreeMap<String, Sentence>();
        if (translation != null) {
            translation.questions().forEach((id, q) -> {
                Text covert = q.covert();
                texts.put(id, covert == null
                        ? words(q.say())
                        : Sentence.formatted("diff.translation.covert", "%s Covert: %s", words(q.say()),
                                words(covert)));
            });
            translation.advice()
                    .forEach((id, a) -> texts.put(id, Sentence.formatted("diff.translation.wording",
                            "%s (wording %s)", words(a.say()), a.wording())));
            translation.flags().forEach((id, text) -> texts.put("flag " + id, words(text)));
            translation.lines().forEach((line, text) -> texts.put("line " + line.word(), words(text)));
        }
        return texts;
    }

    private static Sentence words(Text text) {
        return text.draft()
                ? Sentence.formatted("diff.translation.draft", "%s (draft) (for “%s”)", text.words(),
                        text.translates())
                : Sentence.formatted("diff.translation.text", "%s (for “%s”)", text.words(), text.translates());
    }
}
