package org.makesafe.call;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.makesafe.call.record.Fact;
import org.makesafe.call.record.Phoned;
import org.makesafe.call.record.Recorded;
import org.makesafe.script.Question;
import org.makesafe.script.QuestionKey;
import org.makesafe.script.Script;
import org.makesafe.script.catalogue.Catalogue;
import org.springframework.stereotype.Component;

/** What the phone system asked before a handler went on with the call, under the script version that it asked with. */
@Component
public class AskedByPhone {
    private final CallLists lists;
    private final Catalogue catalogue;

    AskedByPhone(CallLists lists, Catalogue catalogue) {
        this.lists = lists;
        this.catalogue = catalogue;
    }

    /** One of its questions with what the caller keyed or said. */
    public record Asked(Question question, QuestionKey key, Recorded recorded) {}

    /** Its questions in the order answered; empty where no handler went on with another script. */
    public List<Asked> of(CallView view) {
        Phoned phoned = view.call().phoned();
        if (phoned == null || phoned.asked().isEmpty()) {
            return List.of();
        }
        Script script = begunWith(view);
        return phoned.asked().entrySet().stream().flatMap(answer -> script.question(answer.getKey().question()).stream()
                .map(question -> new Asked(question, answer.getKey(), answer.getValue()))).toList();
    }

    /** The labels of the questions of the script that the call began with, by question. */
    public Map<String, String> labels(CallView view) {
        return begunWith(view).stages().stream().flatMap(stage -> stage.questions().stream())
                .collect(Collectors.toMap(Question::id, Question::label));
    }

    private Script begunWith(CallView view) {
        return lists.journal(view.call().id(), 0, 1).getFirst().fact() instanceof Fact.Opened opened
                ? catalogue.version(opened.scriptHash()).script()
                : view.script();
    }
}
