package org.makesafe.flow;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
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
    private final List<Place> places = new ArrayList<>();
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
        return java.util.Collections.unmodifiableList(places);
    }

    /** The first place that applies and is unanswered; empty at the end of the script. */
    public Optional<Place> position() {
        return places.stream().filter(p -> !counting.containsKey(p.key())).findFirst();
    }

    /** The place of a question, where it applies. */
    public Optional<Place> place(QuestionKey key) {
        return places.stream().filter(p -> p.key().equals(key)).findFirst();
    }

    /** Whether the question has an answer that counts. */
    public boolean counts(QuestionKey key) {
        return counting.containsKey(key);
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
                    places.add(place);
                    answers.to(place.key()).ifPresent(answer -> counting.put(place.key(), answer));
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
