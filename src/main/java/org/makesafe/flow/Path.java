package org.makesafe.flow;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.Set;
import java.util.TreeSet;
import org.makesafe.script.Condition;
import org.makesafe.script.Question;
import org.makesafe.script.QuestionKey;
import org.makesafe.script.Script;
import org.makesafe.script.Stage;

/**
 * The way one call takes through a script: a fold over its answers. Answering ahead, going back and changing an answer are all
 * this one rule applied to other answers.
 */
public final class Path {
    private final SequencedMap<QuestionKey, Place> places = new LinkedHashMap<>();
    private final Map<QuestionKey, Answer> counting = new LinkedHashMap<>();
    private final SequencedSet<QuestionKey> offPath = new TreeSet<>();

    private Path(Script script, Answers answers) {
        for (Stage stage : script.stages()) {
            if (stage.when().holds(facts())) {
                walk(stage, answers);
            }
        }
        answers.given().keySet().stream().filter(key -> !counting.containsKey(key)).forEach(offPath::add);
    }

    /** Works out the path of a call. */
    public static Path of(Script script, Answers answers) {
        return new Path(script, answers);
    }

    /** Every place that applies, in the order of the script. */
    public List<Place> places() {
        return List.copyOf(places.values());
    }

    /** The first place that applies and is unanswered; empty at the end of the script. */
    public Optional<Place> position() {
        return places.entrySet().stream().filter(e -> !counting.containsKey(e.getKey())).map(Map.Entry::getValue)
                .findFirst();
    }

    /** The place of a question, where it applies. */
    public Optional<Place> place(QuestionKey key) {
        return Optional.ofNullable(places.get(key));
    }

    /** Whether the question has an answer that counts. */
    public boolean counts(QuestionKey key) {
        return counting.containsKey(key);
    }

    /** Every option that is chosen in an answer that counts, to this question about whomever it is asked. */
    public Set<String> chosen(String question) {
        var chosen = new HashSet<String>();
        counting.forEach((key, answer) -> {
            if (key.question().equals(question) && answer.value() != null) {
                chosen.addAll(answer.value().ids());
            }
        });
        return chosen;
    }

    /** Answers whose question does not apply. They stay in the record and count nowhere. */
    public SequencedSet<QuestionKey> offPath() {
        return java.util.Collections.unmodifiableSequencedSet(offPath);
    }

    /** What conditions of alerts, advice and grades see. */
    public Condition.Facts facts() {
        return new CountedFacts(counting, null, 1);
    }

    /** What a condition on this question sees. */
    public Condition.Facts facts(Place place) {
        return new CountedFacts(counting, place.stage(), place.item());
    }

    private void walk(Stage stage, Answers answers) {
        for (int item = 1; item <= stage.maxItems() && open(stage, item); item++) {
            var facts = new CountedFacts(counting, stage, item);
            for (Question question : stage.questions()) {
                if (question.when().holds(facts)) {
                    var place = new Place(stage, question, item);
                    QuestionKey key = place.key();
                    places.put(key, place);
                    answers.to(key).ifPresent(answer -> counting.put(key, answer));
                }
            }
        }
    }

    private boolean open(Stage stage, int item) {
        var repeat = stage.repeat();
        return item == 1 || (repeat != null
                && new CountedFacts(counting, stage, item - 1).isAny(repeat.again(), List.of("yes")));
    }
}
