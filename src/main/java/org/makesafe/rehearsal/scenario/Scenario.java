package org.makesafe.rehearsal.scenario;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.makesafe.call.lifecycle.Danger;
import org.makesafe.script.Grade;
import org.makesafe.script.QuestionKey;

/**
 * A call to rehearse.
 *
 * @param script the id of the script it is taken with
 * @param otherwise what the caller says to any question that is not named
 * @param whenAsked what the caller says to each question
 * @param handler what an expert records where nobody is asked
 * @param onAdvice what the caller says to advice, by item
 * @param drop how the line goes dead; null where it does not
 */
public record Scenario(String id, String title, String script, Level level, String about, Caller caller, String opening,
        Reply otherwise, Map<QuestionKey, Reply> whenAsked, Map<QuestionKey, Expectation> handler,
        Map<String, Reaction> onAdvice, List<Interruption> interruptions, @Nullable Drop drop, Expert expert) {
    public Scenario {
        whenAsked = Collections.unmodifiableMap(new LinkedHashMap<>(whenAsked));
        handler = Collections.unmodifiableMap(new LinkedHashMap<>(handler));
        onAdvice = Collections.unmodifiableMap(new LinkedHashMap<>(onAdvice));
        interruptions = List.copyOf(interruptions);
    }

    /**
     * Who the product plays.
     *
     * @param voice how they sound
     * @param language what they speak, as ISO 639-1
     */
    public record Caller(String role, String voice, String language) {}

    /**
     * The line goes dead.
     *
     * @param after how many questions have an answer or a status when it does
     * @param words what is heard last
     * @param back what the caller says once they are back
     */
    public record Drop(int after, String words, String back) {}

    /**
     * What somebody who does this well decides.
     *
     * @param within by how many answers danger is to be decided; 0 where nothing is to be
     * @param because the reason for the grade
     * @param advice items that must be given, or be known to be done
     */
    public record Expert(Danger danger, int within, Grade grade, String because, List<String> advice,
            List<Point> points) {
        public Expert {
            advice = List.copyOf(advice);
            points = List.copyOf(points);
        }
    }

    /**
     * What an expert would have done at one point, and why.
     *
     * @param on a question, an advice item, an interruption, or one of {@link #DANGER}, {@link #GRADE} and {@link #DROP}
     * @param source codes of the project's research notes
     */
    public record Point(String on, String did, String why, List<String> source) {
        public static final String DANGER = "danger";
        public static final String GRADE = "grade";
        public static final String DROP = "drop";

        public Point {
            source = List.copyOf(source);
        }
    }

    /** What an expert says about a point; empty where they say nothing. */
    public Optional<Point> point(String on) {
        return expert.points().stream().filter(point -> point.on().equals(on)).findFirst();
    }
}
