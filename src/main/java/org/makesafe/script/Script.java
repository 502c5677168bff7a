package org.makesafe.script;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A whole question script, read top to bottom as the conversation would go. Never changes once published.
 *
 * @param id stable identifier, such as {@code op-makesafe}
 * @param standing what the script rests on and who must still sign it off; shown wherever the script is named
 * @param triggers phrases that open this script, aliases included
 * @param covert how the wording switches when the caller can't talk freely; null where a script has no such mode
 * @param must what the script promises of every call
 * @param languages in which languages its words can be said
 * @param ivr what a telephone needs to speak it by itself; null where a handler reads it
 * @param ringBack how a lost caller may be rung back; null where the script says nothing of it
 * @param report what searches, scores and reports read of its calls
 * @param quality how its calls are scored; null where they are not
 * @param contacts whom its calls may go to besides those of the installation, as a force's overlay lists them
 */
public record Script(String id, String title, String standing, List<String> triggers, @Nullable Covert covert,
        List<Stage> stages, List<Alert> alerts, List<Advice> advice, Grading grading, List<Must> must,
        Languages languages, @Nullable Ivr ivr, @Nullable RingBack ringBack, Reporting report,
        @Nullable Quality quality, List<Contact> contacts) {
    public Script {
        triggers = List.copyOf(triggers);
        stages = List.copyOf(stages);
        alerts = List.copyOf(alerts);
        advice = List.copyOf(advice);
        must = List.copyOf(must);
        contacts = List.copyOf(contacts);
    }

    /** The same script with what is said in other languages. */
    public Script in(Languages others) {
        return new Script(id, title, standing, triggers, covert, stages, alerts, advice, grading, must, others, ivr,
                ringBack, report, quality, contacts);
    }

    /** The same script with other stages. */
    public Script with(List<Stage> others) {
        return new Script(id, title, standing, triggers, covert, others, alerts, advice, grading, must, languages,
                ivr, ringBack, report, quality, contacts);
    }

    /** The same script with a force's own contacts. */
    public Script withContacts(List<Contact> own) {
        return new Script(id, title, standing, triggers, covert, stages, alerts, advice, grading, must, languages,
                ivr, ringBack, report, quality, own);
    }

    /** Whether a handler takes calls with it; what a telephone speaks by itself is never offered to one. */
    public boolean forHandlers() {
        return ivr == null;
    }

    /** Whether a handler goes on with the other script after a telephone has spoken this one. */
    public boolean continuedBy(Script other) {
        return ivr != null && ivr.continues().equals(other.id()) && other.forHandlers();
    }

    /** Finds a question by its id, in whichever stage it stands. */
    public Optional<Question> question(String questionId) {
        // Loops, for it is asked for every line of every record.
        for (Stage stage : stages) {
            for (Question question : stage.questions()) {
                if (question.id().equals(questionId)) {
                    return Optional.of(question);
                }
            }
        }
        return Optional.empty();
    }

    /** Finds an advice item by its id. */
    public Optional<Advice> advice(String adviceId) {
        return advice.stream().filter(a -> a.id().equals(adviceId)).findFirst();
    }
}
