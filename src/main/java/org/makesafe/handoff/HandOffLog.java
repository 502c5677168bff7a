package org.makesafe.handoff;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.makesafe.call.AskedByPhone;
import org.makesafe.call.CallView;
import org.makesafe.call.ForceSettings;
import org.makesafe.call.lifecycle.CallState;
import org.makesafe.call.record.Added;
import org.makesafe.call.record.Call;
import org.makesafe.call.record.Recorded;
import org.makesafe.flow.Place;
import org.makesafe.script.Advice;
import org.makesafe.script.Basis;
import org.makesafe.script.Languages;
import org.makesafe.script.Status;
import org.springframework.stereotype.Component;

/**
 * Writes a call as plain text that fits any command-and-control system. Danger comes first; facts keep their basis, so that what
 * was seen stays apart from what was said or thought; what is not known is told apart from what was not asked.
 */
@Component
class HandOffLog {
    private final ForceSettings force;

    HandOffLog(ForceSettings force) {
        this.force = force;
    }

    /** Whether the call is over, so that nothing more will follow. */
    static boolean whole(CallView view) {
        return view.call().standing().state() == CallState.COMPLETED;
    }

    /**
     * The log as text.
     *
     * @param asked what the phone system asked before a handler went on with the call
     */
    String write(CallView view, List<AskedByPhone.Asked> asked, Instant now) {
        Call call = view.call();
        var lines = new ArrayList<String>();
        if (call.practice() != null) {
            lines.add("PRACTICE, NOT AN INCIDENT");
        }
        lines.add("%s  %s  %s LOG AT %s".formatted(view.script().title().toUpperCase(Locale.UK),
                call.reference(),
                whole(view) ? "FULL" : "PARTIAL", force.dateTime(now)));
        lines.add("Taken %s by %s. Call %s. Script version %d.".formatted(force.dateTime(call.openedAt()),
                call.handler().equals(Call.NOBODY) ? "nobody yet" : call.handler(),
                call.standing().state().words().toLowerCase(Locale.UK), view.scriptVersion().number()));
        lines.add("DANGER: " + call.standing().danger().words() + "."
                + (call.dangerReason() == null ? "" : " " + sentence(call.dangerReason()))
                + reasons(view.dangerReasons()));
        // What a person decided about danger stands above; a rule that still fires must not speak against it.
        view.judgement().alerts().stream().filter(f -> !f.alert().danger())
                .forEach(f -> lines.add("ALERT: " + f.alert().prompt() + reasons(f.because())));
        lines.add(grade(view));
        if (!call.language().equals(Languages.ENGLISH)) {
            lines.add("CALLER IS SPOKEN TO IN %s. Whoever goes may need the same.".formatted(language(call)));
        }
        if (view.judgement().covert()) {
            lines.add("CALLER CAN'T TALK FREELY. Do not ring back without asking the handler.");
        }
        answers(view, lines);
        advice(view, lines);
        if (call.phoned() != null) {
            new PhoneLog(force).write(call.phoned(), asked, lines);
        }
        if (!call.notes().isBlank()) {
            lines.add("");
            lines.add("NOTES");
            lines.add(call.notes());
        }
        if (!call.added().isEmpty()) {
            lines.add("");
            lines.add("ADDED AFTER THE CALL");
            call.added().stream().map(one -> added(view, one)).forEach(lines::add);
        }
        lines.add("");
        lines.add("Basis in brackets: saw, heard, told by another, caller's opinion, handler. END OF "
                + (whole(view) ? "FULL" : "PARTIAL") + " LOG");
        return String.join("\n", lines);
    }

    private String added(CallView view, Added one) {
        String when = "%s by %s. ".formatted(force.dateTime(one.at()), one.by());
        if (one.key() == null || one.status() == null) {
            return when + one.note();
        }
        String should = view.withheld(one.key())
                ? "withheld at the caller's wish"
                : one.shown() == null ? one.status().words().toUpperCase(Locale.UK) : one.shown();
        return "%sCORRECTION, %s: %s. %s".formatted(when, one.label(), should, one.note());
    }

    private static String language(Call call) {
        return Locale.of(call.language()).getDisplayLanguage(Locale.UK).toUpperCase(Locale.UK);
    }

    private static String grade(CallView view) {
        var chosen = view.call().grade();
        var names = view.script().grading();
        var suggested = view.suggested();
        return chosen == null
                ? "GRADE: not chosen yet. Suggested: " + names.name(suggested.grade()) + "."
                        + reasons(suggested.because())
                : "GRADE: " + names.name(chosen.grade()) + ". " + sentence(chosen.rationale())
                        + (view.gradeOutgrown()
                                ? " SUGGESTED SINCE: " + names.name(suggested.grade()) + "."
                                        + reasons(suggested.because())
                                : "");
    }

    private void answers(CallView view, List<String> lines) {
        var parts = new LinkedHashMap<String, List<Place>>();
        view.path().places().stream().filter(place -> view.call().answers().containsKey(place.key()))
                .forEach(place -> parts.computeIfAbsent(place.title(), _ -> new ArrayList<>()).add(place));
        parts.forEach((title, places) -> {
            lines.add("");
            lines.add(title.toUpperCase(Locale.UK));
            places.stream().filter(place -> !bare(view, place)).forEach(place -> lines.add(answer(view, place)));
            for (Status status : Status.values()) {
                String labels = places.stream().filter(place -> bare(view, place))
                        .filter(place -> recorded(view, place).status() == status).map(p -> p.question().label())
                        .collect(Collectors.joining(", "));
                if (!labels.isEmpty()) {
                    lines.add(status.words().toUpperCase(Locale.UK) + ": " + labels);
                }
            }
        });
        String unasked = view.path().places().stream()
                .filter(p -> p.question().mandatory() && !view.path().counts(p.key()))
                .map(p -> p.question().label()).distinct().collect(Collectors.joining(", "));
        if (!unasked.isEmpty()) {
            lines.add("");
            lines.add("NOT ASKED YET: " + unasked);
        }
    }

    /** Whether there is no more to say of an answer than why there is none. */
    private static boolean bare(CallView view, Place place) {
        Recorded recorded = recorded(view, place);
        return recorded.value() == null && recorded.note() == null && !view.withheld(place.key());
    }

    private static Recorded recorded(CallView view, Place place) {
        return Objects.requireNonNull(view.call().answers().get(place.key()));
    }

    private static String answer(CallView view, Place place) {
        if (view.withheld(place.key())) {
            return place.question().label() + ": withheld at the caller's wish";
        }
        Recorded recorded = recorded(view, place);
        var value = recorded.value();
        String text = value == null
                ? recorded.status().words().toUpperCase(Locale.UK)
                : place.question().type().show(value);
        String basis = recorded.basis() == null || value == null ? "" : basis(recorded.basis());
        String note = recorded.note() == null ? "" : " (" + recorded.note() + ")";
        return "%s: %s%s%s".formatted(place.question().label(), text, basis, note);
    }

    private static String basis(Basis basis) {
        return " [%s%s]".formatted(basis.words().toLowerCase(Locale.UK), basis.machine() ? ": NOT CONFIRMED" : "");
    }

    private void advice(CallView view, List<String> lines) {
        lines.add("");
        lines.add("ADVICE TO THE CALLER");
        view.call().advice()
                .forEach((id, said) -> lines.add("%s %s (%s, wording %d)%s: %s".formatted(force.time(said.at()),
                        said.outcome().words().toUpperCase(Locale.UK), id, said.wording(),
                        said.note() == null ? "" : " " + said.note(),
                        view.script().advice(id).map(Advice::words).orElse(""))));
        String due = view.adviceDue().stream().map(Advice::id).collect(Collectors.joining(", "));
        if (!due.isEmpty()) {
            lines.add("NOT GIVEN YET: " + due);
        }
    }

    private static String sentence(String reason) {
        return reason.matches("(?s).*[.!?]") ? reason : reason + ".";
    }

    private static String reasons(List<String> because) {
        return because.isEmpty() ? "" : " " + String.join(" ", because);
    }
}
