package org.makesafe.rehearsal.scenario;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.makesafe.flow.Answer;
import org.makesafe.flow.Judgement;
import org.makesafe.flow.Path;
import org.makesafe.flow.Place;
import org.makesafe.script.QuestionKey;
import org.makesafe.script.Script;

/** The call of somebody who records everything as a scenario expects, from the first question to the end of the script. */
public final class ExpertCall {
    /** One answer of the expert's. */
    public record Given(QuestionKey key, Expectation expectation) {}

    private static final LocalDateTime ANY_DAY = LocalDateTime.of(2026, 3, 2, 21, 0);
    private final List<Given> given = new ArrayList<>();
    private final List<Place> unforeseen = new ArrayList<>();
    private final Set<String> happened = new TreeSet<>();
    private final Script script;
    private final Course course;
    private int prompted;
    private boolean lost;

    private ExpertCall(Scenario scenario, Script script) {
        this.script = script;
        this.course = new Course(scenario, script);
    }

    /** Takes the call. Everything that the scenario names must be there. */
    public static ExpertCall of(Scenario scenario, Script script) {
        var call = new ExpertCall(scenario, script);
        for (var path = call.path(); path.position().isPresent(); path = call.path()) {
            call.answer(path.position().get());
        }
        return call;
    }

    private void answer(Place place) {
        if (place.question().mandatory() && course.expected(place.key()).isEmpty()) {
            unforeseen.add(place);
        }
        record(place.key());
        if (course.dead()) {
            lost = true;
            course.dropped();
            course.resumed();
        }
    }

    private void record(QuestionKey key) {
        var question = script.question(key.question()).orElseThrow();
        var expectation = course.expected(key, question);
        Answer answer = expectation.answer(question, ANY_DAY);
        given.add(new Given(key, expectation));
        var interrupted = course.answered(key, answer);
        if (prompted == 0 && judgement().alerts().stream().anyMatch(firing -> firing.alert().danger())) {
            prompted = course.count();
        }
        interrupted.forEach(one -> {
            happened.add(one.id());
            one.changes().keySet().stream().filter(changed -> course.answers().to(changed).isPresent())
                    .forEach(this::record);
        });
    }

    /** Every answer in order, those that are given again after an interruption included. */
    public List<Given> given() {
        return List.copyOf(given);
    }

    /** Where the call stands at its end. */
    public Path path() {
        return Path.of(script, course.answers());
    }

    /** What the script makes of it at its end. */
    public Judgement judgement() {
        return Judgement.of(script, path());
    }

    /** After how many answers the script prompted danger; 0 where it never did. */
    int prompted() {
        return prompted;
    }

    /** Mandatory questions of which the scenario says nothing. */
    List<Place> unforeseen() {
        return List.copyOf(unforeseen);
    }

    /** The interruptions that came, by their ids. */
    Set<String> happened() {
        return happened;
    }

    /** Whether the line went dead. */
    boolean lost() {
        return lost;
    }
}
