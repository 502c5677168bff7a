package org.makesafe.journeys;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.makesafe.call.CallView;
import org.makesafe.call.record.Entry;
import org.makesafe.call.record.Fact;
import org.makesafe.call.record.PhoneFact;
import org.makesafe.flow.Judgement;
import org.makesafe.flow.Path;
import org.makesafe.flow.Place;
import org.makesafe.flow.Reported;
import org.makesafe.script.Advice;
import org.makesafe.script.QuestionKey;
import org.makesafe.script.Script;

/** Writes down what a journey does to a call, one line for each thing that people would notice. */
final class Transcript {
    private final List<String> lines = new ArrayList<>();
    private String asked = "";
    private List<String> due = List.of();
    private List<String> hinted = List.of();
    private List<String> counted = List.of();
    private @Nullable Judgement judged;
    private Judgement.@Nullable Suggested suggested;

    Transcript(String title) {
        lines.add(title);
    }

    List<String> lines() {
        return List.copyOf(lines);
    }

    void line(String what, String text) {
        lines.add("%-9s %s".formatted(what, text));
    }

    /** Begins a step, so that a reader sees where one ends. */
    void gap() {
        lines.add("");
    }

    /** The log that goes to command and control, without the reference, which counts all calls. */
    void log(String text) {
        text.lines().forEach(l -> line("  log", l.replaceAll("MS-\\d{2}-\\d{7}", "MS-REFERENCE")));
    }

    /** What the journal says about a step, and how the call's script takes it. */
    void happened(List<Entry> entries, CallView view) {
        entries.forEach(entry -> {
            fact(entry.by(), entry.fact());
            if (entry.fact() instanceof Fact.Answered answered) {
                view.path().place(answered.key())
                        .ifPresent(place -> marks(place, view.path()).forEach(mark -> line("marked", mark)));
            }
        });
    }

    /** What is done with an answer besides keeping it. */
    static List<String> marks(Place place, Path path) {
        var marks = new ArrayList<String>();
        if (place.question().personal()) {
            marks.add("personal");
        }
        if (place.question().withheldWhen().holds(path.facts(place))) {
            marks.add("withheld from logs that leave the service");
        }
        if (place.question().summary()) {
            marks.add("in what we know");
        }
        switch (place.question().shows()) {
            case ADVICE -> marks.add("beside the advice that is due");
            case CONTACTS -> marks.add("beside the contacts");
            case NOTHING -> {
                // Stands alone.
            }
        }
        return marks;
    }

    /** What the answers so far suggest for any question. */
    static List<String> hints(Path path) {
        return path.places().stream().flatMap(place -> Judgement.suggestions(place, path).stream()
                .map(s -> "%s %s: %s".formatted(place.key(), s.value(), s.because()))).toList();
    }

    /** What reports read of the call: its setting, the signs that count, and its flags. */
    static List<String> counted(Script script, Path path) {
        var reported = Reported.of(script, path);
        return Stream.of(reported.sector().stream(), reported.indicators().stream(),
                reported.flags().stream().map(flag -> "flag " + flag)).flatMap(all -> all).toList();
    }

    /** How the call stands now, as far as that differs from what was last written. */
    void stands(CallView view) {
        var was = judged;
        Judgement is = view.judgement();
        var nowDue = view.adviceDue().stream().map(Advice::id).toList();
        var newlyDue = without(nowDue, due);
        var noLonger = without(due, nowDue).stream().filter(id -> !view.call().advice().containsKey(id)).toList();
        write("due", newlyDue);
        write("not due", noLonger);
        due = nowDue;
        if (!view.suggested().equals(suggested)) {
            suggested = view.suggested();
            line("suggests", suggested.grade() + ": " + String.join(" ", suggested.because()));
        }
        var hints = hints(view.path());
        without(hints, hinted).forEach(hint -> line("hint", hint));
        without(hinted, hints).forEach(hint -> line("no hint", hint));
        hinted = hints;
        var counts = counted(view.script(), view.path());
        write("counted", without(counts, counted));
        write("uncounted", without(counted, counts));
        counted = counts;
        if (was != null && was.covert() != is.covert()) {
            line("covert", is.covert() ? "on" : "off");
        }
        if (was != null) {
            write("quiet", without(alerts(was), alerts(is)));
        }
        judged = is;
    }

    /** What the handler is to ask now, unless it was the last thing written. */
    void asks(CallView view) {
        Optional<Place> position = view.position();
        String asks = position.map(p -> "%s [%s] %s".formatted(p.key(), p.title(),
                view.say(p.question()).words())).orElse("nothing more");
        if (!asks.equals(asked)) {
            line("asks", asks);
        }
        asked = asks;
    }

    private void fact(String by, Fact fact) {
        switch (fact) {
            case Fact.Opened opened -> line("opened", "by %s on %s".formatted(by, opened.scriptId()));
            case Fact.Answered a -> line("answer", "%s = %s%s%s".formatted(a.key(),
                    a.shown() == null ? a.status() : a.shown(), a.basis() == null ? "" : " | " + a.basis(),
                    a.note() == null ? "" : " | note: " + a.note()));
            case Fact.PathChanged changed -> {
                write("fell off", changed.fellOff().stream().map(QuestionKey::toString).toList());
                write("came back", changed.cameBack().stream().map(QuestionKey::toString).toList());
            }
            case Fact.AlertFired alert -> line("alert", "%s: %s".formatted(alert.alert(), because(alert.because())));
            case Fact.AdviceRecorded a -> line("advice", "%s wording %d %s%s".formatted(a.advice(), a.wording(),
                    a.outcome(), a.note() == null ? "" : " | note: " + a.note()));
            case Fact.DangerChanged changed -> line("danger", "%s%s%s".formatted(changed.to(),
                    changed.because().isEmpty() ? "" : ": " + because(changed.because()),
                    changed.reason() == null ? "" : " | reason: " + changed.reason()));
            case Fact.GradeChosen chosen -> line("grade", "%s, %s suggested | rationale: %s".formatted(chosen.name(),
                    chosen.suggested(), chosen.rationale()));
            case Fact.LanguageChosen chosen -> line("language", chosen.language());
            case Fact.NotesSaved notes -> line("notes", notes.text());
            case Fact.HandedOff off -> line("hand-off",
                    (off.whole() ? "whole" : "partial") + (off.incident() == null ? "" : ", " + off.incident()));
            case Fact.Dropped dropped -> line("dropped", "by %s | reason: %s".formatted(by, dropped.reason()));
            case Fact.Resumed _ -> line("resumed", "by " + by);
            case Fact.SupervisorWrote wrote -> line("supervisor", "by %s | %s".formatted(by, wrote.text()));
            case Fact.Assigned a -> line("assigned", "by %s to %s | %s".formatted(by, a.handler(), a.reason()));
            case Fact.Addendum added -> line("addendum", "by %s | %s".formatted(by, added.text()));
            case Fact.Corrected c -> line("corrected", "%s by %s | why: %s".formatted(c.key(), by, c.note()));
            case Fact.Completed completed -> line("completed",
                    "by " + by + (completed.reason() == null ? "" : " | reason: " + completed.reason()));
            case PhoneFact phoned -> line("telephone", "by %s | %s".formatted(by, phoned));
        }
    }

    private void write(String what, List<String> ids) {
        if (!ids.isEmpty()) {
            line(what, String.join(", ", ids));
        }
    }

    private static List<String> alerts(Judgement judgement) {
        return judgement.alerts().stream().map(firing -> firing.alert().id()).toList();
    }

    private static List<String> without(List<String> all, List<String> but) {
        return all.stream().filter(id -> !but.contains(id)).toList();
    }

    private static String because(List<String> reasons) {
        return String.join(" ", reasons);
    }
}
