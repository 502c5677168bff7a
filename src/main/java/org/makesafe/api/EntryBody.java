package org.makesafe.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.makesafe.call.record.Channel;
import org.makesafe.call.record.Entry;
import org.makesafe.call.record.Fact;
import org.makesafe.call.record.PhoneFact;
import org.makesafe.script.QuestionKey;

/** A line of a call's journal. What {@code details} holds goes by the kind of fact. */
@Schema(name = "JournalEntry")
record EntryBody(int number, Instant at, String by, Channel channel, @Schema(example = "answered") String fact,
        Map<String, @Nullable Object> details) {

    static EntryBody of(Entry entry) {
        var fact = entry.fact();
        return new EntryBody(entry.number(), entry.at(), entry.by(), entry.channel(), name(fact), details(fact));
    }

    private static String name(Fact fact) {
        return switch (fact) {
            case Fact.Opened _ -> "opened";
            case Fact.Answered _ -> "answered";
            case Fact.PathChanged _ -> "path-changed";
            case Fact.AlertFired _ -> "alert-fired";
            case Fact.AdviceRecorded _ -> "advice-recorded";
            case Fact.DangerChanged _ -> "danger-changed";
            case Fact.GradeChosen _ -> "grade-chosen";
            case Fact.LanguageChosen _ -> "language-chosen";
            case Fact.NotesSaved _ -> "notes-saved";
            case Fact.HandedOff _ -> "handed-off";
            case Fact.Dropped _ -> "dropped";
            case Fact.Resumed _ -> "resumed";
            case Fact.Completed _ -> "completed";
            case Fact.SupervisorWrote _ -> "supervisor-wrote";
            case Fact.Addendum _ -> "addendum";
            case Fact.Corrected _ -> "corrected";
            case PhoneFact.RangFrom _ -> "rang-from";
            case PhoneFact.Played _ -> "played";
            case PhoneFact.PhraseSaid _ -> "phrase-said";
            case PhoneFact.Taken _ -> "taken";
            case PhoneFact.PutBack _ -> "put-back";
            case PhoneFact.CalledAgain _ -> "called-again";
            case PhoneFact.RungBack _ -> "rung-back";
            case PhoneFact.LineChanged _ -> "line-changed";
            case PhoneFact.MessageLeft _ -> "message-left";
        };
    }

    private static Map<String, @Nullable Object> details(Fact fact) {
        return switch (fact) {
            case Fact.Opened f ->
                named("reference", f.reference(), "scriptId", f.scriptId(), "scriptHash", f.scriptHash());
            case Fact.Answered f -> answered(f);
            case Fact.PathChanged f -> named("fellOff", keys(f.fellOff()), "cameBack", keys(f.cameBack()));
            case Fact.AlertFired f -> named("alert", f.alert(), "prompt", f.prompt(), "because", f.because());
            case Fact.AdviceRecorded f -> named("advice", f.advice(), "wording", f.wording(), "words", f.words(),
                    "language", f.language(), "outcome", f.outcome(), "note", f.note());
            case Fact.DangerChanged f -> named("to", f.to(), "because", f.because(), "reason", f.reason());
            case Fact.GradeChosen f -> named("grade", f.grade(), "name", f.name(), "rationale", f.rationale(),
                    "suggested", f.suggested(), "because", f.because());
            case Fact.LanguageChosen f -> named("language", f.language());
            case Fact.NotesSaved f -> named("text", f.text());
            case Fact.HandedOff f -> named("whole", f.whole(), "incident", f.incident());
            case Fact.Dropped f -> named("reason", f.reason());
            case Fact.Resumed f -> named("reason", f.reason());
            case Fact.Completed f -> named("reason", f.reason());
            case Fact.SupervisorWrote f -> named("text", f.text());
            case Fact.Addendum f -> named("text", f.text());
            case Fact.Corrected f -> named("question", f.key().question(), "item", f.key().item(), "status", f.status(),
                    "value", Values.write(f.value()), "shown", f.shown(), "why", f.note(), "label", f.label());
            case PhoneFact f -> phoned(f);
        };
    }

    private static Map<String, @Nullable Object> phoned(PhoneFact fact) {
        return switch (fact) {
            case PhoneFact.RangFrom f -> named("number", f.value());
            case PhoneFact.Played f -> named("part", f.part(), "id", f.id(), "wording", f.wording(), "words", f.words(),
                    "language", f.language(), "heard", f.heard());
            case PhoneFact.PhraseSaid f -> named("phrase", f.phrase());
            case PhoneFact.Taken f -> named("scriptId", f.scriptId(), "scriptHash", f.scriptHash());
            case PhoneFact.PutBack f -> named("reason", f.reason());
            case PhoneFact.CalledAgain _ -> named();
            case PhoneFact.RungBack _ -> named();
            case PhoneFact.LineChanged f -> named("line", f.line(), "detail", f.detail());
            case PhoneFact.MessageLeft f ->
                named("recording", f.recording(), "seconds", f.seconds(), "transcript", f.transcript());
        };
    }

    private static Map<String, @Nullable Object> answered(Fact.Answered f) {
        return named("question", f.key().question(), "item", f.key().item(), "status", f.status(), "value",
                Values.write(f.value()), "shown", f.shown(), "basis", f.basis(), "note", f.note(), "label", f.label(),
                "words", f.words(), "language", f.language());
    }

    private static List<String> keys(List<QuestionKey> keys) {
        return keys.stream().map(QuestionKey::toString).toList();
    }

    private static Map<String, @Nullable Object> named(@Nullable Object... namesAndValues) {
        var named = new LinkedHashMap<String, @Nullable Object>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            named.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
        }
        return named;
    }
}
