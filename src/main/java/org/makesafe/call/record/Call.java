package org.makesafe.call.record;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.makesafe.call.lifecycle.CallState;
import org.makesafe.call.lifecycle.Danger;
import org.makesafe.call.lifecycle.Standing;
import org.makesafe.flow.Answer;
import org.makesafe.flow.Answers;
import org.makesafe.script.Languages;
import org.makesafe.script.QuestionKey;

/**
 * One call as it stands: what its journal adds up to. Immutable.
 *
 * @param entries how many journal entries there are
 * @param answers the latest answer to each question, counting or not
 * @param advice the latest ledger line of each advice item
 * @param language what the caller is spoken to in
 * @param dangerBecause what was known when the danger decision was last prompted
 * @param handler the officer who is on the call, or was last; {@link #NOBODY} until a waiting call is taken
 * @param dangerReason what the person gave who last decided it; null where nothing was given or nobody has decided since it was prompted
 * @param phoned what a call by telephone has besides; null where it began at a desk
 * @param practice what is rehearsed, by its id; null in a call with a caller
 * @param added what was added after the call's end, in order
 * @param written what supervisors wrote to the handler, in order
 * @param steppedAt when whoever is on the call took their latest step: what supervisors do from afar is none
 * @param promptedAt when danger was last prompted; null where it never was
 */
public record Call(UUID id, String reference, int entries, Standing standing, List<String> dangerBecause,
        String scriptId,
        String scriptHash, String handler, Instant openedAt, @Nullable Instant endedAt,
        Map<QuestionKey, Recorded> answers,
        Map<String, Said> advice, @Nullable Chosen grade, String notes, List<HandOff> handOffs,
        @Nullable Instant dangerDecidedAt, @Nullable String dangerReason, String language,
        @Nullable Phoned phoned, @Nullable String practice, List<Added> added,
        List<Written> written, Instant steppedAt, @Nullable Instant promptedAt) {
    /** Nobody is on a call that waits. */
    public static final String NOBODY = "";

    public Call {
        language = language == null ? Languages.ENGLISH : language;
        dangerBecause = List.copyOf(dangerBecause);
        answers = Collections.unmodifiableMap(new LinkedHashMap<>(answers));
        advice = Collections.unmodifiableMap(new LinkedHashMap<>(advice));
        handOffs = List.copyOf(handOffs);
        added = added == null ? List.of() : List.copyOf(added);
        written = written == null ? List.of() : List.copyOf(written);
        steppedAt = steppedAt == null ? openedAt : steppedAt;
    }

    /** A call as its first entry leaves it. */
    public static Call opened(UUID id, Entry first) {
        if (!(first.fact() instanceof Fact.Opened opened)) {
            throw new IllegalArgumentException("A journal begins with the call being opened, not " + first.fact());
        }
        boolean waits = first.channel() == Channel.IVR;
        return new Call(id, opened.reference(), first.number(), waits ? Standing.WAITING : Standing.NEW, List.of(),
                opened.scriptId(), opened.scriptHash(), waits ? NOBODY : first.by(), first.at(), null, Map.of(),
                Map.of(), null, "", List.of(), null, null, Languages.ENGLISH, waits ? Phoned.at(first.at()) : null,
                opened.practice(), List.of(), List.of(), first.at(), null);
    }

    /** Adds up a whole journal. */
    public static Call replay(UUID id, List<Entry> journal) {
        var draft = new CallDraft(opened(id, journal.getFirst()));
        journal.subList(1, journal.size()).forEach(draft::add);
        return draft.call();
    }

    /** The answers as the flow needs them. */
    public Answers given() {
        var given = new LinkedHashMap<QuestionKey, Answer>();
        answers.forEach((key, recorded) -> given.put(key, recorded.answer()));
        return new Answers(given);
    }

    /** What the answer to a question should have been, as said after the call's end, in order. */
    public List<Added> corrections(QuestionKey question) {
        return added.stream().filter(one -> question.equals(one.key())).toList();
    }

    /** The call with one more entry. */
    public Call after(Entry entry) {
        var draft = new CallDraft(this);
        draft.add(entry);
        return draft.call();
    }

    /** What changes as entries come. */
    private static final class CallDraft {
        private final Call was;
        private final Map<QuestionKey, Recorded> answers;
        private final Map<String, Said> advice;
        private final List<HandOff> handOffs;
        private final List<Added> added;
        private final List<Written> written;
        private int entries;
        private @Nullable Phoned phoned;
        private String scriptId;
        private String scriptHash;
        private Standing standing;
        private List<String> dangerBecause;
        private String handler;
        private @Nullable Instant endedAt;
        private @Nullable Instant dangerDecidedAt;
        private @Nullable String dangerReason;
        private @Nullable Chosen grade;
        private String notes;
        private String language;
        private Instant steppedAt;
        private @Nullable Instant promptedAt;

        CallDraft(Call was) {
            this.was = was;
            this.entries = was.entries;
            this.answers = new LinkedHashMap<>(was.answers);
            this.advice = new LinkedHashMap<>(was.advice);
            this.handOffs = new ArrayList<>(was.handOffs);
            this.added = new ArrayList<>(was.added);
            this.written = new ArrayList<>(was.written);
            this.phoned = was.phoned;
            this.scriptId = was.scriptId;
            this.scriptHash = was.scriptHash;
            this.standing = was.standing;
            this.dangerBecause = was.dangerBecause;
            this.handler = was.handler;
            this.endedAt = was.endedAt;
            this.dangerDecidedAt = was.dangerDecidedAt;
            this.dangerReason = was.dangerReason;
            this.grade = was.grade;
            this.notes = was.notes;
            this.language = was.language;
            this.steppedAt = was.steppedAt;
            this.promptedAt = was.promptedAt;
        }

        void add(Entry entry) {
            switch (entry.fact()) {
                case Fact.Opened _ -> throw new IllegalArgumentException("A call is opened once");
                case Fact.Answered a ->
                    answers.put(a.key(), new Recorded(entry.number(), entry.at(), entry.by(), a.status(), a.value(),
                            a.basis(), a.note(), a.personal()));
                case Fact.AdviceRecorded a -> advice.put(a.advice(),
                        new Said(entry.number(), entry.at(), entry.by(), entry.channel(), a.wording(), a.language(),
                                a.outcome(), a.note()));
                case Fact.DangerChanged d -> danger(d, entry.at());
                case Fact.GradeChosen g ->
                    grade = new Chosen(g.grade(), g.rationale(), g.suggested(), entry.at(), entry.by());
                case Fact.LanguageChosen l -> language = l.language();
                case Fact.NotesSaved n -> notes = n.text();
                case Fact.HandedOff h -> handOffs.add(new HandOff(entry.at(), entry.by(), h.whole(), h.incident()));
                case Fact.Dropped d -> end(CallState.DROPPED, entry.at(), d.reason());
                case Fact.Completed _ -> end(CallState.COMPLETED, entry.at(), null);
                case Fact.SupervisorWrote w ->
                    written.add(new Written(entry.number(), entry.at(), entry.by(), w.text()));
                case Fact.Assigned a -> handler = a.handler();
                case Fact.Addendum a -> added.add(Added.of(entry, a));
                case Fact.Corrected c -> added.add(Added.of(entry, c));
                case PhoneFact f -> phone(f, entry);
                case Fact.Resumed _ -> resume(entry.by());
                case Fact.PathChanged _,Fact.AlertFired _ -> {
                    // Kept for the timeline; both can be worked out again from the answers.
                }
            }
            entries = entry.number();
            if (!(entry.fact() instanceof Fact.SupervisorWrote || entry.fact() instanceof Fact.Assigned)) {
                steppedAt = entry.at();
            }
        }

        void danger(Fact.DangerChanged changed, Instant at) {
            standing = new Standing(standing.state(), changed.to());
            dangerReason = changed.reason();
            if (changed.to() == Danger.PROMPTED) {
                dangerBecause = changed.because();
                promptedAt = at;
            } else if (dangerDecidedAt == null) {
                dangerDecidedAt = at;
            }
        }

        void end(CallState state, Instant at, @Nullable String because) {
            standing = new Standing(state, standing.danger());
            endedAt = at;
            phoned = phoned == null ? null : phoned.ended(because);
        }

        void resume(String by) {
            standing = new Standing(CallState.OPEN, standing.danger());
            endedAt = null;
            handler = by;
        }

        void phone(PhoneFact fact, Entry entry) {
            phoned = (phoned == null ? Phoned.at(was.openedAt) : phoned).after(entry, fact);
            switch (fact) {
                case PhoneFact.Taken(var id, var hash) -> take(phoned, entry.by(), id, hash);
                case PhoneFact.PutBack _,PhoneFact.CalledAgain _ -> {
                    standing = new Standing(CallState.WAITING, standing.danger());
                    endedAt = null;
                    handler = NOBODY;
                }
                case PhoneFact.RangFrom _,PhoneFact.PhraseSaid _,PhoneFact.Played _,PhoneFact.RungBack _,PhoneFact.LineChanged _,PhoneFact.MessageLeft _ -> {
                    // All of it is in what the line knows.
                }
            }
        }

        private void take(Phoned line, String by, String id, String hash) {
            resume(by);
            if (!id.equals(scriptId)) {
                // The phone system's script asked under names of its own: they mean nothing on the handler's.
                phoned = line.setAside(answers);
                answers.clear();
            }
            scriptId = id;
            scriptHash = hash;
        }

        Call call() {
            return new Call(was.id, was.reference, entries, standing, dangerBecause, scriptId, scriptHash,
                    handler, was.openedAt, endedAt, answers, advice, grade, notes, handOffs, dangerDecidedAt,
                    dangerReason, language, phoned, was.practice, added, written, steppedAt,
                    promptedAt);
        }
    }
}
