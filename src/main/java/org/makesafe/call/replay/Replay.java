package org.makesafe.call.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.makesafe.call.replay.Difference.Kind;
import org.makesafe.flow.Answers;
import org.makesafe.script.Alert;
import org.makesafe.script.QuestionKey;
import org.makesafe.script.Script;
import org.makesafe.script.Sentence;

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
            differences.add(new Difference(Kind.GRADE, is.grade().name(), Sentence.formatted("replay.grade",
                    "The suggested grade would be %s, not %s.", script.grading().name(is.grade()),
                    script.grading().name(was.grade()))));
        }
        each(differences, Kind.ALERT, was.alerts(), is.alerts(),
                id -> Sentence.formatted("replay.fires", "%s would fire.", alert(id)),
                id -> Sentence.formatted("replay.fires-not", "%s would no longer fire.", alert(id)));
        each(differences, Kind.ADVICE, was.advice(), is.advice(),
                id -> Sentence.formatted("replay.due", "%s would be due.", advice(id)),
                id -> Sentence.formatted("replay.due-not", "%s would no longer be due.", advice(id)));
        path(differences, was, is);
        differences.addAll(fitted.lost());
        return differences.stream().distinct().toList();
    }

    private void path(List<Difference> differences, Made was, Made is) {
        var before = was.asked().stream().map(QuestionKey::toString).toList();
        var after = is.asked().stream().map(QuestionKey::toString).toList();
        each(differences, Kind.PATH, before, after,
                id -> Sentence.formatted("replay.asked", "%s would be asked.", question(id)),
                id -> Sentence.formatted("replay.asked-not", "%s would not be asked.", question(id)));
        if (!before.stream().filter(after::contains).toList()
                .equals(after.stream().filter(before::contains).toList())) {
            differences.add(new Difference(Kind.PATH, script.id(),
                    Sentence.of("replay.order", "The questions would come in another order.")));
        }
    }

    private static void each(List<Difference> differences, Kind kind, List<String> before, List<String> after,
            Function<String, Sentence> added, Function<String, Sentence> gone) {
        before.stream().filter(id -> !after.contains(id))
                .forEach(id -> differences.add(new Difference(kind, id, gone.apply(id))));
        after.stream().filter(id -> !before.contains(id))
                .forEach(id -> differences.add(new Difference(kind, id, added.apply(id))));
    }

    private Sentence alert(String id) {
        Optional<String> prompt = script.alerts().stream().filter(a -> a.id().equals(id)).map(Alert::prompt)
                .findFirst();
        return prompt.map(words -> Sentence.formatted("replay.name.alert", "Alert %s (“%s”)", id, words))
                .orElseGet(() -> Sentence.formatted("replay.name.alert-gone", "Alert %s", id));
    }

    private Sentence advice(String id) {
        return script.advice(id).map(a -> Sentence.formatted("replay.name.advice", "Advice %s (“%s”)", id, a.words()))
                .orElseGet(() -> Sentence.formatted("replay.name.advice-gone", "Advice %s", id));
    }

    private Sentence question(String id) {
        return script.question(QuestionKey.parse(id).question())
                .map(q -> Sentence.formatted("replay.name.question", "Question %s (“%s”)", id, q.label()))
                .orElseGet(() -> Sentence.formatted("replay.name.question-gone", "Question %s", id));
    }
}
