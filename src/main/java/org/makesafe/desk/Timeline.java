package org.makesafe.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.makesafe.call.CallView;
import org.makesafe.call.ForceSettings;
import org.makesafe.call.record.Entry;
import org.makesafe.call.record.Fact;
import org.makesafe.script.Languages;
import org.makesafe.script.QuestionKey;

/**
 * A journal entry in words.
 *
 * @param words what was asked or said, as it was; null where nothing was
 * @param language what those words are in
 * @param at when, in ISO 8601
 * @param when when, to read
 */
record Timeline(int number, String title, String by, String at, String when, @Nullable String words,
        String language, String text) {
    static List<Timeline> of(List<Entry> journal, CallView view, ForceSettings force) {
        var lines = new ArrayList<Timeline>();
        int saved = 1;
        for (int i = 0; i < journal.size(); i++) {
            Entry entry = journal.get(i);
            if (i + 1 < journal.size() && savedAgain(entry, journal.get(i + 1))) {
                saved++;
            } else {
                lines.add(line(entry, saved, view, force));
                saved = 1;
            }
        }
        return lines;
    }

    /** Notes save themselves while they are typed: of saves in a row by one officer the last says it all. */
    private static boolean savedAgain(Entry entry, Entry next) {
        return entry.fact() instanceof Fact.NotesSaved && next.fact() instanceof Fact.NotesSaved
                && entry.by().equals(next.by());
    }

    private static Timeline line(Entry e, int saved, CallView view, ForceSettings force) {
        return new Timeline(e.number(), title(e.fact()) + (saved > 1 ? ", saved %d times".formatted(saved) : ""),
                e.by() + ", " + e.channel().name().toLowerCase(Locale.ROOT), e.at().toString(), force.dateTime(e.at()),
                words(e.fact()), language(e.fact()), text(e.fact(), view));
    }

    private static String title(Fact fact) {
        return switch (fact) {
            case Fact.Opened _ -> "Call taken";
            case Fact.Answered a -> a.label() + (a.key().item() > 1 ? " (" + a.key().item() + ")" : "");
            case Fact.PathChanged _ -> "Answers changed place";
            case Fact.AlertFired _ -> "Alert";
            case Fact.AdviceRecorded a -> "Advice " + a.advice() + ": " + a.outcome().words();
            case Fact.DangerChanged d -> d.to().words();
            case Fact.GradeChosen g -> "Grade chosen: " + g.name();
            case Fact.LanguageChosen l -> "Language: " + name(l.language());
            case Fact.NotesSaved _ -> "Notes";
            case Fact.HandedOff h -> h.whole() ? "Full log handed off" : "Partial log handed off";
            case Fact.Dropped _ -> "Call dropped";
            case Fact.Resumed _ -> "Call resumed";
            case Fact.Completed _ -> "Call completed";
        };
    }

    private static @Nullable String words(Fact fact) {
        return switch (fact) {
            case Fact.Answered a -> a.words();
            case Fact.AdviceRecorded a -> a.words();
            default -> null;
        };
    }

    private static String language(Fact fact) {
        return switch (fact) {
            case Fact.Answered a -> a.language();
            case Fact.AdviceRecorded a -> a.language();
            default -> Languages.ENGLISH;
        };
    }

    private static String text(Fact fact, CallView view) {
        return switch (fact) {
            case Fact.Opened o -> "%s, script hash %s".formatted(o.scriptId(), o.scriptHash());
            case Fact.Answered a -> answered(a);
            case Fact.PathChanged p ->
                changed("No longer apply: ", p.fellOff(), view) + changed("Apply again: ", p.cameBack(), view);
            case Fact.AlertFired a -> a.prompt() + lines(a.because());
            case Fact.AdviceRecorded a ->
                "wording %d%s".formatted(a.wording(), extra("Note: ", a.note()));
            case Fact.DangerChanged d -> String.join("\n", d.because()) + extra("Reason: ", d.reason());
            case Fact.GradeChosen g -> "%s\nSuggested: %s%s".formatted(g.rationale(),
                    view.script().grading().name(g.suggested()), lines(g.because()));
            case Fact.LanguageChosen _ -> "";
            case Fact.NotesSaved n -> n.text();
            case Fact.HandedOff h -> h.incident() == null ? "No incident reference given" : "Incident " + h.incident();
            case Fact.Dropped d -> d.reason();
            case Fact.Resumed r -> r.reason() == null ? "" : "Taken over: " + r.reason();
            case Fact.Completed c -> c.reason() == null ? "" : c.reason();
        };
    }

    private static String name(String language) {
        return Locale.of(language).getDisplayLanguage(Locale.of(language));
    }

    private static String answered(Fact.Answered a) {
        String basis = a.basis() == null ? "" : " [" + a.basis().words() + "]";
        String answer = a.shown() == null ? a.status().words() : a.shown();
        return "%s%s%s".formatted(answer, basis, extra("Note: ", a.note()));
    }

    private static String changed(String what, List<QuestionKey> keys, CallView view) {
        return keys.isEmpty()
                ? ""
                : keys.stream().map(k -> view.script().question(k.question()).map(q -> q.label()).orElse(k.question()))
                        .collect(Collectors.joining(", ", what, ".\n"));
    }

    private static String lines(List<String> reasons) {
        return reasons.isEmpty() ? "" : "\n" + String.join("\n", reasons);
    }

    private static String extra(String what, @Nullable String text) {
        return text == null ? "" : "\n" + what + text;
    }
}
