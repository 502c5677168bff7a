package org.makesafe.call.record;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.makesafe.call.lifecycle.Danger;
import org.makesafe.script.Basis;
import org.makesafe.script.Grade;
import org.makesafe.script.Languages;
import org.makesafe.script.QuestionKey;
import org.makesafe.script.Status;
import org.makesafe.script.Value;

/** One thing that happened in a call. Facts are never changed; a correction is another fact. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "fact")
@JsonSubTypes({ @JsonSubTypes.Type(value = Fact.Opened.class, name = "opened"),
        @JsonSubTypes.Type(value = Fact.Answered.class, name = "answered"),
        @JsonSubTypes.Type(value = Fact.PathChanged.class, name = "path-changed"),
        @JsonSubTypes.Type(value = Fact.AlertFired.class, name = "alert-fired"),
        @JsonSubTypes.Type(value = Fact.AdviceRecorded.class, name = "advice-recorded"),
        @JsonSubTypes.Type(value = Fact.DangerChanged.class, name = "danger-changed"),
        @JsonSubTypes.Type(value = Fact.GradeChosen.class, name = "grade-chosen"),
        @JsonSubTypes.Type(value = Fact.NotesSaved.class, name = "notes-saved"),
        @JsonSubTypes.Type(value = Fact.LanguageChosen.class, name = "language-chosen"),
        @JsonSubTypes.Type(value = Fact.HandedOff.class, name = "handed-off"),
        @JsonSubTypes.Type(value = Fact.Dropped.class, name = "dropped"),
        @JsonSubTypes.Type(value = Fact.Resumed.class, name = "resumed"),
        @JsonSubTypes.Type(value = Fact.Completed.class, name = "completed"),
        @JsonSubTypes.Type(value = Fact.SupervisorWrote.class, name = "supervisor-wrote"),
        @JsonSubTypes.Type(value = Fact.Addendum.class, name = "addendum"),
        @JsonSubTypes.Type(value = Fact.Corrected.class, name = "corrected"),
        @JsonSubTypes.Type(value = PhoneFact.RangFrom.class, name = "rang-from"),
        @JsonSubTypes.Type(value = PhoneFact.Played.class, name = "played"),
        @JsonSubTypes.Type(value = PhoneFact.PhraseSaid.class, name = "phrase-said"),
        @JsonSubTypes.Type(value = PhoneFact.Taken.class, name = "taken"),
        @JsonSubTypes.Type(value = PhoneFact.PutBack.class, name = "put-back"),
        @JsonSubTypes.Type(value = PhoneFact.CalledAgain.class, name = "called-again"),
        @JsonSubTypes.Type(value = PhoneFact.RungBack.class, name = "rung-back"),
        @JsonSubTypes.Type(value = PhoneFact.LineChanged.class, name = "line-changed"),
        @JsonSubTypes.Type(value = PhoneFact.MessageLeft.class, name = "message-left")})
public sealed interface Fact permits Fact.Opened, Fact.Answered, Fact.PathChanged, Fact.AlertFired, Fact.AdviceRecorded,
        Fact.DangerChanged, Fact.GradeChosen, Fact.LanguageChosen, Fact.NotesSaved, Fact.HandedOff, Fact.Dropped,
        Fact.Resumed, Fact.Completed, Fact.SupervisorWrote, Fact.Addendum, Fact.Corrected, PhoneFact {
    /**
     * The call was taken, on one version of one script.
     *
     * @param practice what is rehearsed, by its id; null in a call with a caller
     */
    record Opened(String reference, String scriptId, String scriptHash, @Nullable String practice) implements Fact {}

    /**
     * A question got an answer or a status.
     *
     * @param words the question as the handler saw it
     * @param language what those words are in; English in journals older than languages
     * @param shown the answer in words; null without a value
     * @param personal whether it identifies the caller
     */
    record Answered(QuestionKey key, Status status, @Nullable Value value, @Nullable Basis basis, @Nullable String note,
            String label,
            String words, String language, @Nullable String shown, boolean personal) implements Fact {
        public Answered {
            language = language == null ? Languages.ENGLISH : language;
        }
    }

    /** Answers stopped counting, or count again, because an earlier answer changed. */
    record PathChanged(List<QuestionKey> fellOff, List<QuestionKey> cameBack) implements Fact {
        public PathChanged {
            fellOff = List.copyOf(fellOff);
            cameBack = List.copyOf(cameBack);
        }
    }

    /** A rule of the script fired. */
    record AlertFired(String alert, String prompt, List<String> because) implements Fact {
        public AlertFired {
            because = List.copyOf(because);
        }
    }

    /**
     * An advice item was dealt with.
     *
     * @param wording version of the words, with the words themselves, so that the record proves what was said
     * @param language what those words are in; English in journals older than languages
     */
    record AdviceRecorded(String advice, int wording, String words, String language, AdviceOutcome outcome,
            @Nullable String note) implements Fact {
        public AdviceRecorded {
            language = language == null ? Languages.ENGLISH : language;
        }
    }

    /**
     * The danger decision moved.
     *
     * @param because what the script saw, for a prompt
     * @param reason what the person gave, for a decision
     */
    record DangerChanged(Danger to, List<String> because, @Nullable String reason) implements Fact {
        public DangerChanged {
            because = List.copyOf(because);
        }
    }

    /** A person chose a grade. */
    record GradeChosen(Grade grade, String name, String rationale, Grade suggested,
            List<String> because) implements Fact {
        public GradeChosen {
            because = List.copyOf(because);
        }
    }

    /** From here on the caller is spoken to in this language. */
    record LanguageChosen(String language) implements Fact {}

    /** The notes box was saved, whole. */
    record NotesSaved(String text) implements Fact {}

    /**
     * The log went to command and control.
     *
     * @param whole whether it was the full log, not the partial one
     * @param incident the incident reference there; null where none was given
     */
    record HandedOff(boolean whole, @Nullable String incident) implements Fact {}

    /** The caller was lost, or the call was left. */
    record Dropped(String reason) implements Fact {}

    /**
     * A dropped call goes on, or another handler takes over an open one.
     *
     * @param reason given when taking over; null otherwise
     */
    record Resumed(@Nullable String reason) implements Fact {}

    /** The call was closed with everything asked and advised. */
    record Completed(@Nullable String reason) implements Fact {}

    /** A supervisor who follows the call wrote to its handler. */
    record SupervisorWrote(String text) implements Fact {}

    /** Something was added after the call's end. */
    record Addendum(String text) implements Fact {}

    /**
     * After the call's end somebody said what an answer should have been. The answer stays as it was given.
     *
     * @param shown the value in words; null without a value
     * @param note why
     * @param personal whether the answer identifies the caller
     */
    record Corrected(QuestionKey key, Status status, @Nullable Value value, @Nullable String shown, String note,
            String label, boolean personal) implements Fact {}
}
