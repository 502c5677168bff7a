package org.makesafe.script.diff;

import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.makesafe.script.Script;
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
                changes.add(Kind.ADDED, after.id(), null, null, "The language “%s” is new.".formatted(language));
            } else if (!is.containsKey(language)) {
                changes.add(Kind.REMOVED, after.id(), null, null, "The language “%s” is gone.".formatted(language));
            }
            texts(language, texts(was.get(language)), texts(is.get(language)), changes);
        }
    }

    private static void texts(String language, SortedMap<String, String> was, SortedMap<String, String> is,
            Changes changes) {
        var ids = new TreeSet<>(was.keySet());
        ids.addAll(is.keySet());
        ids.stream().filter(id -> !Objects.equals(was.get(id), is.get(id))).forEach(id -> changes.add(Kind.CHANGED, id,
                was.get(id), is.get(id), "The text of “%s” in “%s” differs.".formatted(id, language)));
    }

    private static SortedMap<String, String> texts(@Nullable Translation translation) {
        var texts = new TreeMap<String, String>();
        if (translation != null) {
            translation.questions().forEach((id, q) -> {
                Text covert = q.covert();
                texts.put(id, words(q.say()) + (covert == null ? "" : " Covert: " + words(covert)));
            });
            translation.advice()
                    .forEach((id, a) -> texts.put(id, "%s (wording %d)".formatted(words(a.say()), a.wording())));
            translation.flags().forEach((id, text) -> texts.put("flag " + id, words(text)));
            translation.lines().forEach((line, text) -> texts.put("line " + line.word(), words(text)));
        }
        return texts;
    }

    private static String words(Text text) {
        return "%s%s (for “%s”)".formatted(text.words(), text.draft() ? " (draft)" : "", text.translates());
    }
}
