package org.makesafe.call.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.makesafe.call.replay.Difference.Kind;
import org.makesafe.flow.Answers;
import org.makesafe.script.Advice;
import org.makesafe.script.Alert;
import org.makesafe.script.Question;
import org.makesafe.script.QuestionKey;
import org.makesafe.script.Script;

/** Runs the answers of past calls on a script. Pure; it never fails, whatever the script has become since. */
public final class Replay {
    private final Script script;

    /** Replays on this script. */
    public Replay(Script script) {
        this.script = script;
    }

    /** What a newer version of a script would make otherwise of these answers. It looks at no text that was typed. */
    public static List<Difference> of(Answers answers, Script before, Script after) {
        Answers bare = Bare.of(answers, before);
        return new Replay(after).differences(bare, Made.of(before, bare));
    }

    /** What this script would make otherwise of a past call; empty where path, alerts, advice and grade are the same. */
    public List<Difference> differences(PastCall call) {
        return differences(call.answers(), call.made());
    }

    private List<Difference> differences(Answers answers, Made was) {
        Fitted fitted = Fitted.of(answers, script);
        Made is = Made.of(script, fitted.answers());
        var differences = new ArrayList<Difference>();
        if (was.grade() != is.grade()) {
            differences.add(new Difference(Kind.GRADE, is.grade().name(), "The suggested grade would be %s, not %s."
                    .formatted(script.grading().name(is.grade()), script.grading().name(was.grade()))));
        }
        each(differences, Kind.ALERT, was.alerts(), is.alerts(), this::alert, "%s would fire.",
                "%s would no longer fire.");
        each(differences, Kind.ADVICE, was.advice(), is.advice(), this::advice, "%s would be due.",
                "%s would no longer be due.");
        path(differences, was, is);
        differences.addAll(fitted.lost());
        return differences.stream().distinct().toList();
    }

    private void path(List<Difference> differences, Made was, Made is) {
        var before = was.asked().stream().map(QuestionKey::toString).toList();
        var after = is.asked().stream().map(QuestionKey::toString).toList();
        each(differences, Kind.PATH, before, after, this::question, "%s would be asked.", "%s would not be asked.");
        if (!before.stream().filter(after::contains).toList()
                .equals(after.stream().filter(before::contains).toList())) {
            differences.add(new Difference(Kind.PATH, script.id(), "The questions would come in another order."));
        }
    }

    private static void each(List<Difference> differences, Kind kind, List<String> before, List<String> after,
            UnaryOperator<String> name, String added, String gone) {
        before.stream().filter(id -> !after.contains(id))
                .forEach(id -> differences.add(new Difference(kind, id, gone.formatted(name.apply(id)))));
        after.stream().filter(id -> !before.contains(id))
                .forEach(id -> differences.add(new Difference(kind, id, added.formatted(name.apply(id)))));
    }

    private String alert(String id) {
        return named("Alert " + id, script.alerts().stream().filter(a -> a.id().equals(id)).map(Alert::prompt));
    }

    private String advice(String id) {
        return named("Advice " + id, script.advice(id).map(Advice::words).stream());
    }

    private String question(String id) {
        String label = QuestionKey.parse(id).question();
        return named("Question " + id, script.question(label).map(Question::label).stream());
    }

    private static String named(String name, Stream<String> words) {
        return words.findFirst().map(w -> "%s (“%s”)".formatted(name, w)).orElse(name);
    }
}
