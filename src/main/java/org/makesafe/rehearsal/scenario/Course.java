package org.makesafe.rehearsal.scenario;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.makesafe.flow.Answer;
import org.makesafe.flow.Answers;
import org.makesafe.flow.Path;
import org.makesafe.script.Covert;
import org.makesafe.script.Question;
import org.makesafe.script.QuestionKey;
import org.makesafe.script.Script;
import org.makesafe.script.Status;

/** How a scenario goes on as answers are recorded: what the caller says from here on, and what they interrupt with. */
public final class Course {
    private final Scenario scenario;
    private final Script script;
    private final Map<QuestionKey, Answer> given = new LinkedHashMap<>();
    private final Map<QuestionKey, Reply> changed = new LinkedHashMap<>();
    private final Set<String> happened = new HashSet<>();
    private boolean dead;
    private boolean dropped;

    public Course(Scenario scenario, Script script) {
        this.scenario = scenario;
        this.script = script;
    }

    /** Takes an answer or a status, and gives what the caller interrupts with now. */
    public List<Interruption> answered(QuestionKey key, Answer answer) {
        given.put(key, answer);
        Scenario.Drop drop = scenario.drop();
        dead = dead || (drop != null && !dropped && given.size() >= drop.after());
        var now = new ArrayList<Interruption>();
        if (!dead) {
            scenario.interruptions().stream().filter(this::due).forEach(now::add);
            now.forEach(one -> {
                happened.add(one.id());
                changed.putAll(one.changes());
            });
        }
        return now;
    }

    /** The call was recorded as dropped. */
    public void dropped() {
        dropped = true;
    }

    /** The caller is on the line again; true where they had been lost. */
    public boolean resumed() {
        boolean was = dead;
        dead = false;
        return was;
    }

    /** Whether nobody is on the line. */
    public boolean dead() {
        return dead;
    }

    /** How many questions have an answer or a status. */
    public int count() {
        return given.size();
    }

    /** Everything answered so far. */
    public Answers answers() {
        return new Answers(given);
    }

    /** Whether the caller can't talk freely. */
    public boolean covert() {
        Covert covert = script.covert();
        return covert != null && covert.condition().holds(Path.of(script, answers()).facts());
    }

    /** What the caller says to a question that is asked aloud, as things stand. */
    public Reply reply(QuestionKey key) {
        return named(key).orElse(scenario.otherwise());
    }

    /** What an expert records for a question, as things stand; empty where the scenario says nothing of it. */
    public Optional<Expectation> expected(QuestionKey key) {
        return named(key).map(Reply::expect).or(() -> Optional.ofNullable(scenario.handler().get(key)));
    }

    /** What an expert records for a question, with what is left where the scenario says nothing of it. */
    Expectation expected(QuestionKey key, Question question) {
        return expected(key).orElseGet(() -> question.spoken()
                ? scenario.otherwise().expect()
                : Expectation.status(Status.NOT_ASKED));
    }

    private Optional<Reply> named(QuestionKey key) {
        @Nullable
        Reply later = changed.get(key);
        return Optional.ofNullable(later == null ? scenario.whenAsked().get(key) : later);
    }

    private boolean due(Interruption one) {
        return !happened.contains(one.id()) && given.size() >= one.after()
                && one.when().holds(Path.of(script, answers()).facts());
    }
}
