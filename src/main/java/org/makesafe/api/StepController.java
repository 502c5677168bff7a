package org.makesafe.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.makesafe.call.CallView;
import org.makesafe.call.Calls;
import org.makesafe.call.GivenAdvice;
import org.makesafe.call.GivenAnswer;
import org.makesafe.call.Submission;
import org.makesafe.flow.Outcome;
import org.makesafe.script.QuestionKey;
import org.makesafe.script.Status;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Takes steps in a call. Each answers with the call as the step leaves it. */
@RestController
@RequestMapping("/api/v1/calls/{id}")
@Tag(name = "Steps", description = "Take steps in a call. Each answers with the call as it then stands.")
class StepController {
    private final Calls calls;

    StepController(Calls calls) {
        this.calls = calls;
    }

    @PutMapping("/answers/{questionId}")
    @Operation(summary = "Answer a question", description = "The question the call waits at, a later one, or an earlier one again.")
    ResponseEntity<CallBody> answer(Submission step, @PathVariable String questionId,
            @Parameter(description = "Which person or vehicle, in a repeated stage") @RequestParam(defaultValue = "1") int item,
            @Valid @RequestBody Given.AnswerBody body) {
        return reply(calls.answer(step, new GivenAnswer(new QuestionKey(questionId, item),
                body.status() == null ? Status.ANSWERED : body.status(), Values.read(body.value()), body.basis(),
                body.note())));
    }

    @PutMapping("/advice/{adviceId}")
    @Operation(summary = "Say what became of an advice item")
    ResponseEntity<CallBody> advise(Submission step, @PathVariable String adviceId,
            @Valid @RequestBody Given.AdviceBody body) {
        return reply(calls.advise(step, List.of(new GivenAdvice(adviceId, body.outcome(), body.note()))));
    }

    @PutMapping("/danger")
    @Operation(summary = "Decide the danger question", description = "CONFIRMED, OVERRIDDEN or STOOD_DOWN; only CONFIRMED needs no reason.")
    ResponseEntity<CallBody> danger(Submission step, @Valid @RequestBody Given.DangerBody body) {
        return reply(calls.decideDanger(step, body.state(), body.reason()));
    }

    @PutMapping("/grade")
    @Operation(summary = "Choose the grade")
    ResponseEntity<CallBody> grade(Submission step, @Valid @RequestBody Given.GradeBody body) {
        return reply(calls.grade(step, body.grade(), body.rationale() == null ? "" : body.rationale()));
    }

    @PutMapping("/language")
    @Operation(summary = "Choose the language the caller is spoken to in", description = "One of the script's languages, as ISO 639-1.")
    ResponseEntity<CallBody> speak(Submission step, @Valid @RequestBody Given.LanguageBody body) {
        return reply(calls.speak(step, body.language()));
    }

    @PutMapping("/notes")
    @Operation(summary = "Save the notes box, whole")
    ResponseEntity<CallBody> notes(Submission step, @Valid @RequestBody Given.NotesBody body) {
        return reply(calls.notes(step, body.text()));
    }

    @PostMapping("/hand-offs")
    @Operation(summary = "Note that the log went to command and control")
    ResponseEntity<CallBody> handOff(Submission step, @Valid @RequestBody Given.HandOffBody body) {
        return reply(calls.handOff(step, body.incident()));
    }

    @PostMapping("/end")
    @Operation(summary = "End the call", description = "COMPLETED only when nothing is missing; DROPPED always, with a reason.")
    ResponseEntity<CallBody> end(Submission step, @Valid @RequestBody Given.EndBody body) {
        return reply(calls.end(step, body.as(), body.reason()));
    }

    @PostMapping("/resume")
    @Operation(summary = "Go on with a dropped call, whoever takes it up")
    ResponseEntity<CallBody> resume(Submission step,
            @Valid @RequestBody(required = false) Given.@Nullable ResumeBody body) {
        return reply(calls.resume(step, body == null ? null : body.reason()));
    }

    private static ResponseEntity<CallBody> reply(Outcome<CallView> outcome) {
        return CallBody.reply(Refused.unlessMoved(outcome));
    }
}
