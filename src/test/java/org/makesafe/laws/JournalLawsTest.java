package org.makesafe.laws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.makesafe.call.lifecycle.CallState;
import org.makesafe.call.lifecycle.Danger;
import org.makesafe.call.record.Call;
import org.makesafe.call.record.Channel;
import org.makesafe.call.record.Chosen;
import org.makesafe.call.record.Entry;
import org.makesafe.call.record.Fact;
import org.makesafe.call.record.PhoneFact;
import org.makesafe.flow.Answer;
import org.makesafe.script.QuestionKey;

/** A call is what its journal adds up to: one entry at a time or all at once, and whatever the entries are. */
class JournalLawsTest {
    private static final int JOURNALS = 1000;
    private static final UUID ID = new UUID(7, 7);

    @Test
    void replayingEveryPartOfAJournalGivesTheCallAsItStoodThen() {
        journals().forEach(made -> {
            Call call = Call.opened(ID, made.entries().getFirst());
            for (int number = 2; number <= made.entries().size(); number++) {
                call = call.after(made.entries().get(number - 1));
                assertThat(Call.replay(ID, made.entries().subList(0, number))).as("%s, entry %d", made, number)
                        .isEqualTo(call);
            }
        });
    }

    @Test
    void aCallHoldsTheLatestOfEverythingAndForgetsNoAnswer() {
        journals().forEach(made -> {
            List<Entry> entries = made.entries();
            Call call = Call.replay(ID, entries);
            var answers = new LinkedHashMap<QuestionKey, Answer>();
            var asked = new HashSet<QuestionKey>();
            String script = "";
            for (Entry entry : entries) {
                switch (entry.fact()) {
                    case Fact.Opened opened -> script = opened.scriptId();
                    case Fact.Answered a -> answers.put(a.key(), new Answer(a.status(), a.value()));
                    case PhoneFact.Taken taken -> {
                        if (!taken.scriptId().equals(script)) {
                            asked.addAll(answers.keySet());
                            answers.clear();
                        }
                        script = taken.scriptId();
                    }
                    default -> {
                        // Bears on no answer.
                    }
                }
            }
            assertThat(call.given().given()).as("%s: answers", made).isEqualTo(answers);
            assertThat(call.phoned() == null ? Set.of() : call.phoned().asked().keySet())
                    .as("%s: answers on an earlier script", made).isEqualTo(asked);
            assertThat(call.entries()).as("%s: entries", made).isEqualTo(entries.size());
            assertThat(call.notes()).as("%s: notes", made)
                    .isEqualTo(last(entries, Fact.NotesSaved.class).map(Fact.NotesSaved::text).orElse(""));
            assertThat(call.language()).as("%s: language", made).isEqualTo(
                    last(entries, Fact.LanguageChosen.class).map(Fact.LanguageChosen::language).orElse("en"));
            assertThat(call.handOffs()).as("%s: hand-offs", made)
                    .hasSize((int) facts(entries, Fact.HandedOff.class).count());
            assertThat(call.added().stream().map(one -> one.entry())).as("%s: added", made).isEqualTo(entries.stream()
                    .filter(e -> e.fact() instanceof Fact.Addendum || e.fact() instanceof Fact.Corrected)
                    .map(Entry::number).toList());
            assertThat(call.handler()).as("%s: handler", made).isEqualTo(handler(entries));
            assertThat(Optional.ofNullable(call.grade()).map(Chosen::rationale)).as("%s: grade", made)
                    .isEqualTo(last(entries, Fact.GradeChosen.class).map(Fact.GradeChosen::rationale));
            assertThat(call.standing().danger()).as("%s: danger", made).isEqualTo(
                    last(entries, Fact.DangerChanged.class).map(Fact.DangerChanged::to).orElse(Danger.NONE));
            assertThat(call.standing().state()).as("%s: state", made).isEqualTo(state(entries));
            assertThat(call.endedAt() == null).as("%s: ended", made)
                    .isEqualTo(List.of(CallState.OPEN, CallState.WAITING).contains(call.standing().state()));
            assertThat(call.advice().keySet()).as("%s: advice", made).containsExactlyInAnyOrderElementsOf(
                    facts(entries, Fact.AdviceRecorded.class).map(Fact.AdviceRecorded::advice).distinct().toList());
        });
    }

    @Test
    void aCallPointsToTheEntriesThatHoldItsAnswers() {
        journals().forEach(made -> Call.replay(ID, made.entries()).answers().forEach((key, recorded) -> {
            Entry entry = made.entries().get(recorded.entry() - 1);
            assertThat(entry.number()).isEqualTo(recorded.entry());
            assertThat(entry.fact()).as("%s: entry of %s", made, key).isInstanceOfSatisfying(Fact.Answered.class,
                    answered -> assertThat(answered.key()).isEqualTo(key));
        }));
    }

    @Test
    void aJournalOpensACallOnceAndAtTheStart() {
        var opened = new RandomJournals(random(1)).next().getFirst();
        var notes = new Entry(1, opened.at(), opened.by(), opened.channel(), new Fact.NotesSaved("Too early."));

        assertThatIllegalArgumentException().isThrownBy(() -> Call.replay(ID, List.of(opened, opened)));
        assertThatIllegalArgumentException().isThrownBy(() -> Call.replay(ID, List.of(notes)));
    }

    /** A journal and the seed that makes it again. */
    private record Made(int seed, List<Entry> entries) {
        @Override
        public String toString() {
            return "journal of seed " + seed;
        }
    }

    private static Stream<Made> journals() {
        return Stream.iterate(1, seed -> seed + 1).limit(JOURNALS)
                .map(seed -> new Made(seed, new RandomJournals(random(seed)).next()));
    }

    private static String handler(List<Entry> entries) {
        return entries.stream().<Optional<String>>map(entry -> switch (entry.fact()) {
            case Fact.Opened _ -> Optional.of(entry.channel() == Channel.IVR ? Call.NOBODY : entry.by());
            case Fact.Resumed _,PhoneFact.Taken _ -> Optional.of(entry.by());
            case PhoneFact.PutBack _,PhoneFact.CalledAgain _ -> Optional.of(Call.NOBODY);
            default -> Optional.empty();
        }).flatMap(Optional::stream).toList().getLast();
    }

    private static CallState state(List<Entry> entries) {
        return entries.stream().<Optional<CallState>>map(entry -> switch (entry.fact()) {
            case Fact.Dropped _ -> Optional.of(CallState.DROPPED);
            case Fact.Completed _ -> Optional.of(CallState.COMPLETED);
            case Fact.Opened _ -> Optional.of(entry.channel() == Channel.IVR ? CallState.WAITING : CallState.OPEN);
            case Fact.Resumed _,PhoneFact.Taken _ -> Optional.of(CallState.OPEN);
            case PhoneFact.PutBack _,PhoneFact.CalledAgain _ -> Optional.of(CallState.WAITING);
            default -> Optional.empty();
        }).flatMap(Optional::stream).toList().getLast();
    }

    private static <F extends Fact> Stream<F> facts(List<Entry> entries, Class<F> kind) {
        return entries.stream().map(Entry::fact).filter(kind::isInstance).map(kind::cast);
    }

    private static <F extends Fact> Optional<F> last(List<Entry> entries, Class<F> kind) {
        return facts(entries, kind).reduce((_, later) -> later);
    }

    private static RandomGenerator random(long seed) {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }
}
