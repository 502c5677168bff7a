package org.makesafe.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.makesafe.call.CallView;
import org.makesafe.call.ForceSettings;
import org.makesafe.call.record.Channel;
import org.makesafe.call.record.Entry;
import org.makesafe.call.record.Fact;
import org.makesafe.call.record.Line;
import org.makesafe.call.record.PhoneFact;
import org.makesafe.script.Languages;
import org.makesafe.script.QuestionKey;
import org.makesafe.web.ScreenTexts;
import org.springframework.context.i18n.LocaleContextHolder;

/** Tells a call's journal in words of the page's language. What the script says, and what people wrote, stays as it was. */
final class Timelines {
    private final CallView view;
    private final ForceSettings force;
    private final ScreenTexts texts;

    Timelines(CallView view, ForceSettings force, ScreenTexts texts) {
        this.view = view;
        this.force = force;
        this.texts = texts;
    }

    List<Timeline> of(List<Entry> journal) {
        var lines = new ArrayList<Timeline>();
        int saved = 1;
        for (int i = 0; i < journal.size(); i++) {
            Entry entry = journal.get(i);
            if (i + 1 < journal.size() && savedAgain(entry, journal.get(i + 1))) {
                saved++;
            } else {
                lines.add(line(entry, saved));
                saved = 1;
            }
        }
        return lines;
    }

    /** What people decided about danger and grade, and what the script had prompted. */
    List<Timeline> decisions(List<Entry> journal) {
        return journal.stream()
                .filter(e -> e.fact() instanceof Fact.DangerChanged || e.fact() instanceof Fact.GradeChosen)
                .map(e -> line(e, 1)).toList();
    }

    /** What was added after the call's end. */
    List<Timeline> added(List<Entry> journal) {
        return journal.stream()
                .filter(e -> e.fact() instanceof Fact.Addendum || e.fact() instanceof Fact.Corrected)
                .map(e -> line(e, 1)).toList();
    }

    /** Notes save themselves while they are typed: of saves in a row by one officer the last says it all. */
    private static boolean savedAgain(Entry entry, Entry next) {
        return entry.fact() instanceof Fact.NotesSaved && next.fact() instanceof Fact.NotesSaved
                && entry.by().equals(next.by());
    }

    private Timeline line(Entry e, int saved) {
        return new Timeline(e.number(), saved > 1 ? texts.of("timeline.notes-saved", saved) : title(e),
                e.by() + ", " + texts.word("channel", e.channel()), e.at().toString(),
                force.dateTime(e.at(), LocaleContextHolder.getLocale()), words(e.fact()), language(e.fact()),
                text(e.fact()));
    }

    private String title(Entry entry) {
        return switch (entry.fact()) {
            case Fact.Opened _ ->
                texts.of(entry.channel() == Channel.IVR ? "timeline.came-in" : "timeline.opened");
            case Fact.Answered a -> a.label() + (a.key().item() > 1 ? " (" + a.key().item() + ")" : "");
            case Fact.PathChanged _ -> texts.of("timeline.path-changed");
            case Fact.AlertFired _ -> texts.of("timeline.alert");
            case Fact.AdviceRecorded a ->
                texts.of("timeline.advice", a.advice(), texts.word("outcome", a.outcome()));
            case Fact.DangerChanged d -> texts.word("danger", d.to());
            case Fact.GradeChosen g -> texts.of("timeline.grade", g.name());
            case Fact.LanguageChosen l -> texts.of("timeline.language", name(l.language()));
            case Fact.NotesSaved _ -> texts.of("timeline.notes");
            case Fact.HandedOff h -> texts.of(h.whole() ? "timeline.handed-off-whole" : "timeline.handed-off-partial");
            case Fact.Dropped _ -> texts.of("timeline.dropped");
            case Fact.Resumed _ -> texts.of("timeline.resumed");
            case Fact.Completed _ -> texts.of("timeline.completed");
            case Fact.SupervisorWrote _ -> texts.of("timeline.supervisor");
            case Fact.Addendum _ -> texts.of("timeline.addendum");
            case Fact.Corrected c -> texts.of("timeline.corrected", c.label());
            case PhoneFact.RangFrom _ -> texts.of("timeline.rang");
            case PhoneFact.Played p -> texts.of("timeline.played", p.id());
            case PhoneFact.PhraseSaid _ -> texts.of("timeline.phrase");
            case PhoneFact.Taken _ -> texts.of("timeline.taken");
            case PhoneFact.PutBack _ -> texts.of("timeline.put-back");
            case PhoneFact.CalledAgain _ -> texts.of("timeline.called-again");
            case PhoneFact.RungBack _ -> texts.word("line", Line.RINGING_BACK);
            case PhoneFact.LineChanged l -> texts.word("line", l.line());
            case PhoneFact.MessageLeft m -> texts.of("timeline.message", m.seconds());
        };
    }

    private static @Nullable String words(Fact fact) {
        return switch (fact) {
            case Fact.Answered a -> a.words();
            case Fact.AdviceRecorded a -> a.words();
            case PhoneFact.Played p -> p.words();
            default -> null;
        };
    }

    private static String language(Fact fact) {
        return switch (fact) {
            case Fact.Answered a -> a.language();
            case Fact.AdviceRecorded a -> a.language();
            case PhoneFact.Played p -> p.language();
            default -> Languages.ENGLISH;
        };
    }

    private String text(Fact fact) {
        return switch (fact) {
            case Fact.Opened o -> texts.of("timeline.opened-text", o.scriptId(), o.scriptHash());
            case Fact.Answered a -> answered(a);
            case Fact.PathChanged p -> changed("timeline.no-longer-apply", p.fellOff())
                    + changed("timeline.apply-again", p.cameBack());
            case Fact.AlertFired a -> a.prompt() + lines(a.because());
            case Fact.AdviceRecorded a -> texts.of("timeline.wording", a.wording()) + extra("timeline.note", a.note());
            case Fact.DangerChanged d -> String.join("\n", d.because()) + extra("timeline.reason", d.reason());
            case Fact.GradeChosen g -> g.rationale() + "\n"
                    + texts.of("timeline.suggested", view.script().grading().name(g.suggested()))
                    + lines(g.because());
            case Fact.LanguageChosen _ -> "";
            case Fact.NotesSaved n -> n.text();
            case Fact.HandedOff h -> h.incident() == null
                    ? texts.of("timeline.no-incident")
                    : texts.of("timeline.incident", h.incident());
            case Fact.Dropped d -> d.reason();
            case Fact.Resumed r -> r.reason() == null ? "" : texts.of("timeline.taken-over", r.reason());
            case Fact.Completed c -> c.reason() == null ? "" : c.reason();
            case Fact.SupervisorWrote w -> w.text();
            case Fact.Addendum a -> a.text();
            case Fact.Corrected c -> (c.shown() == null ? texts.word("status", c.status()) : c.shown())
                    + extra("timeline.reason", c.note());
            case PhoneFact.Played p -> (p.wording() == null ? "" : texts.of("timeline.wording", p.wording()) + "\n")
                    + texts.word("heard-to", p.heard());
            case PhoneFact.PhraseSaid p -> "“" + p.phrase() + "”";
            case PhoneFact.Taken t -> texts.of("timeline.opened-text", t.scriptId(), t.scriptHash());
            case PhoneFact.PutBack p -> p.reason();
            case PhoneFact.LineChanged l -> l.detail() == null ? "" : l.detail();
            case PhoneFact.MessageLeft m -> m.transcript() == null ? "" : m.transcript();
            case PhoneFact.RangFrom _,PhoneFact.CalledAgain _,PhoneFact.RungBack _ -> "";
        };
    }

    private String answered(Fact.Answered a) {
        String basis = a.basis() == null ? "" : " [" + texts.word("basis", a.basis()) + "]";
        String answer = a.shown() == null ? texts.word("status", a.status()) : a.shown();
        return answer + basis + extra("timeline.note", a.note());
    }

    private String changed(String key, List<QuestionKey> keys) {
        return keys.isEmpty()
                ? ""
                : texts.of(key, keys.stream()
                        .map(k -> view.script().question(k.question()).map(q -> q.label()).orElse(k.question()))
                        .collect(Collectors.joining(", "))) + "\n";
    }

    private String extra(String key, @Nullable String text) {
        return text == null ? "" : "\n" + texts.of(key, text);
    }

    private static String name(String language) {
        return Locale.of(language).getDisplayLanguage(Locale.of(language));
    }

    private static String lines(List<String> reasons) {
        return reasons.isEmpty() ? "" : "\n" + String.join("\n", reasons);
    }
}
