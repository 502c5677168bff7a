package org.makesafe.flow.statemachine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.makesafe.flow.Answer;
import org.makesafe.flow.Answers;
import org.makesafe.flow.Mover;
import org.makesafe.script.Condition;
import org.makesafe.script.Grade;
import org.makesafe.script.Grading;
import org.makesafe.script.Languages;
import org.makesafe.script.Question;
import org.makesafe.script.QuestionKey;
import org.makesafe.script.Reporting;
import org.makesafe.script.Script;
import org.makesafe.script.Stage;
import org.makesafe.script.Value;
import org.makesafe.script.YesNo;

class ScriptMoverTest {
    private static final QuestionKey FIRST = QuestionKey.of("first");
    private static final QuestionKey SECOND = QuestionKey.of("second");
    private static final Answer YES = Answer.of(new Value.Words("yes"));

    private final Mover mover = new ScriptMachines().compile(script());

    @Test
    void aMachineThatReachedTheEndServesTheNextCall() {
        var all = Answers.NONE.with(SECOND, YES).with(FIRST, YES);
        for (int call = 1; call <= 3; call++) {
            assertThat(mover.move(Optional.of(FIRST), FIRST, all)).as("call %d ends", call).isEmpty();
            assertThat(mover.move(Optional.of(FIRST), FIRST, Answers.NONE.with(FIRST, YES)))
                    .as("the call after call %d goes on", call).contains(SECOND);
        }
    }

    @Test
    void anAnswerChangedAtTheEndMayLeaveTheCallAtTheEnd() {
        var all = Answers.NONE.with(FIRST, YES).with(SECOND, YES);

        assertThat(mover.move(Optional.empty(), FIRST, all)).isEmpty();
        assertThat(mover.move(Optional.empty(), SECOND, all)).isEmpty();
    }

    private static Script script() {
        var stages = List.of(stage("one", "first"), stage("two", "second"));
        return new Script("test", "Test", "Made up.", List.of(), null, stages, List.of(), List.of(),
                new Grading(Map.of(), List.of(), new Grading.Rule(Grade.SCHEDULED, "Nothing more.", Condition.ALWAYS)),
                List.of(), Languages.ENGLISH_ALONE, null, null, Reporting.NOTHING, null, List.of());
    }

    private static Stage stage(String id, String question) {
        return new Stage(id, id, false, Condition.ALWAYS, null,
                List.of(new Question(question, question, question + "?", true, null, null, Condition.ALWAYS,
                        new YesNo(), false, false, false, false, Condition.NEVER, Question.Shows.NOTHING, List.of(),
                        null)));
    }
}
