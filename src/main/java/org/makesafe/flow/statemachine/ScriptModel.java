package org.makesafe.flow.statemachine;

import java.util.ArrayList;
import java.util.List;
import org.makesafe.script.Question;
import org.makesafe.script.QuestionKey;
import org.makesafe.script.Script;
import org.makesafe.script.Stage;
import org.springframework.statemachine.StateContext;
import org.springframework.statemachine.StateMachine;
import org.springframework.statemachine.config.StateMachineBuilder;
import org.springframework.statemachine.config.configurers.StateConfigurer;

/**
 * The machine of one script. {@code call} holds a composite state per stage, with a state per question and item; a junction per
 * stage leads to the first question that waits, or on to the next stage. Every answer is an event named
 * {@code <question>/answered} that leaves {@code call} for the first junction.
 */
final class ScriptModel {
    static final String GUARDS = "guards";
    /** An ordinary state: the library stops a machine in a final state for good, so that it could serve no other call. */
    static final String END = "@end";
    private static final String START = "@start";
    private static final String CALL = "@call";
    private static final String LAST = "@junction/end";

    private ScriptModel() {}

    static String event(String question) {
        return question + "/answered";
    }

    static StateMachine<String, String> build(Script script) {
        StateMachineBuilder.Builder<String, String> builder = StateMachineBuilder.builder();
        try {
            builder.configureConfiguration().withConfiguration().machineId(script.id()).autoStartup(false);
            states(builder, script);
            transitions(builder, script);
            return builder.build();
        } catch (Exception e) {
            // The library declares Exception throughout; a script that was read whole always builds.
            throw new IllegalStateException("No machine could be built for " + script.id(), e);
        }
    }

    private static void states(StateMachineBuilder.Builder<String, String> builder, Script script) throws Exception {
        StateConfigurer<String, String> call = builder.configureStates().withStates().initial(START).state(CALL)
                .state(END).and()
                .withStates().parent(CALL).initial(idle(CALL)).junction(LAST);
        for (Stage stage : script.stages()) {
            call = call.state(state(stage)).junction(junction(stage));
        }
        for (Stage stage : script.stages()) {
            call = call.and().withStates().parent(state(stage)).initial(idle(state(stage)));
            for (Spot spot : spots(stage)) {
                call = call.state(spot.state());
            }
        }
    }

    private static void transitions(StateMachineBuilder.Builder<String, String> builder, Script script)
            throws Exception {
        var transitions = builder.configureTransitions();
        List<Stage> stages = script.stages();
        for (int i = 0; i < stages.size(); i++) {
            Stage stage = stages.get(i);
            var junction = transitions.withJunction().source(junction(stage));
            List<Spot> spots = spots(stage);
            for (int j = 0; j < spots.size(); j++) {
                Spot spot = spots.get(j);
                junction = j == 0
                        ? junction.first(spot.state(), spot::waits)
                        : junction.then(spot.state(), spot::waits);
            }
            junction.last(i + 1 < stages.size() ? junction(stages.get(i + 1)) : LAST);
            for (Question question : stage.questions()) {
                transitions.withExternal().source(CALL).target(junction(stages.getFirst())).event(event(question.id()));
            }
        }
        // A junction needs a first and a last branch, although both lead to the end here.
        transitions.withJunction().source(LAST).first(END, context -> true).last(END);
    }

    private static List<Spot> spots(Stage stage) {
        var spots = new ArrayList<Spot>();
        for (int item = 1; item <= stage.maxItems(); item++) {
            for (Question question : stage.questions()) {
                spots.add(new Spot(stage, question, item));
            }
        }
        return spots;
    }

    private static String state(Stage stage) {
        return "@stage/" + stage.id();
    }

    private static String junction(Stage stage) {
        return "@junction/" + stage.id();
    }

    private static String idle(String parent) {
        return parent + "/idle";
    }

    /** A question and item, as a state of the machine. */
    private record Spot(Stage stage, Question question, int item) {
        String state() {
            return new QuestionKey(question.id(), item).toString();
        }

        boolean waits(StateContext<String, String> context) {
            return context.getExtendedState().get(GUARDS, Guards.class).waits(stage, question, item);
        }
    }
}
