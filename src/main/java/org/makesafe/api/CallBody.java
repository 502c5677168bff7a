package org.makesafe.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.makesafe.call.CallView;
import org.makesafe.call.lifecycle.CallState;
import org.makesafe.call.lifecycle.Danger;
import org.makesafe.call.record.AdviceOutcome;
import org.makesafe.call.record.Channel;
import org.makesafe.call.record.HandOff;
import org.makesafe.call.record.Line;
import org.makesafe.call.record.Phoned;
import org.makesafe.script.Advice;
import org.makesafe.script.Grade;
import org.makesafe.script.QuestionKey;
import org.makesafe.script.Sentence;
import org.springframework.http.ResponseEntity;

/**
 * A call as programs see it.
 *
 * @param question where the call waits; null at the end of the script
 * @param offPath answers that count nowhere, as {@code question} or {@code question#item}
 * @param missing what stands before completion, in plain words
 */
@Schema(name = "Call")
record CallBody(UUID id, @Schema(example = "MS-26-0001234") String reference, CallState state,
        @Schema(description = "Rises by one with every step; the same as the ETag") int version, String scriptId,
        String scriptHash, String handler, Instant openedAt, @Nullable Instant endedAt,
        @Schema(description = "Whether the caller can't talk freely, so that say is in covert wording") boolean covert,
        @Schema(description = "What the caller is spoken to in, as ISO 639-1", example = "cy") String language,
        @Schema(description = "Where the call waits; null at the end of the script") @Nullable QuestionBody question,
        List<AnswerBody> answers, List<AlertBody> alerts, List<DueBody> adviceDue, List<SaidBody> advice,
        GradeBody grade, Danger danger,
        @Schema(description = "Answers that count nowhere, as question or question#item") List<String> offPath,
        @Schema(description = "What stands before completion, in plain words") List<String> missing, String notes,
        List<HandOff> handOffs,
        @Schema(description = "What a call by telephone has besides; null where it began at a desk") @Nullable LineBody telephone,
        @Schema(description = "What a practice call rehearses, by its id; null in a call with a caller") @Nullable String practice) {

    /** Where the caller's line stands; {@code waitingSince} is null while somebody is on the call. */
    @Schema(name = "TelephoneLine")
    record LineBody(Line line, @Nullable Instant waitingSince, int ringBacks) {
        static @Nullable LineBody of(@Nullable Phoned phoned) {
            return phoned == null ? null : new LineBody(phoned.line(), phoned.waitingSince(), phoned.ringBacks());
        }
    }

    /** An alert that fires. */
    @Schema(name = "Alert")
    record AlertBody(String id, String prompt, boolean danger, List<String> because) {}

    /** An advice item that applies and has no outcome yet. */
    @Schema(name = "AdviceDue")
    record DueBody(String id, int wording, String say,
            @Schema(description = QuestionBody.LANGUAGE) String language,
            @Schema(description = QuestionBody.DRAFT) boolean draft, Advice.Strength strength, boolean needsSignOff,
            @Nullable String caution) {}

    /** The latest outcome of an advice item. */
    @Schema(name = "AdviceSaid")
    record SaidBody(String id, AdviceOutcome outcome, int wording, String language, @Nullable String note, Instant at,
            String by,
            Channel channel) {}

    /** The grade the script suggests, and the one a person chose. */
    @Schema(name = "GradeView")
    record GradeBody(Grade suggested, List<String> because, @Nullable Grade chosen, @Nullable String rationale,
            @Nullable Instant at, @Nullable String by) {}

    static ResponseEntity<CallBody> reply(CallView view) {
        return ResponseEntity.ok().eTag(tag(view)).body(of(view));
    }

    static String tag(CallView view) {
        return "\"" + view.version() + "\"";
    }

    static CallBody of(CallView view) {
        var call = view.call();
        return new CallBody(call.id(), call.reference(), call.standing().state(), view.version(), call.scriptId(),
                call.scriptHash(), call.handler(), call.openedAt(), call.endedAt(), view.judgement().covert(),
                call.language(), view.position().map(place -> QuestionBody.of(place, view)).orElse(null),
                AnswerBody.all(view), alerts(view), due(view), said(view), grade(view), call.standing().danger(),
                view.path().offPath().stream().map(QuestionKey::toString).toList(),
                view.missing().stream().map(Sentence::english).toList(), call.notes(),
                call.handOffs(), LineBody.of(call.phoned()), call.practice());
    }

    private static List<AlertBody> alerts(CallView view) {
        return view.judgement().alerts().stream().map(firing -> new AlertBody(firing.alert().id(),
                firing.alert().prompt(), firing.alert().danger(), firing.because())).toList();
    }

    private static List<DueBody> due(CallView view) {
        return view.adviceDue().stream().map(advice -> {
            var say = view.say(advice);
            return new DueBody(advice.id(), advice.wording(), say.words(), say.language(), say.draft(),
                    advice.strength(), advice.needsSignOff(), advice.caution());
        }).toList();
    }

    private static List<SaidBody> said(CallView view) {
        return view.call().advice().entrySet().stream().map(entry -> {
            var said = entry.getValue();
            return new SaidBody(entry.getKey(), said.outcome(), said.wording(), said.language(), said.note(), said.at(),
                    said.by(),
                    said.channel());
        }).toList();
    }

    private static GradeBody grade(CallView view) {
        var suggested = view.suggested();
        var chosen = view.call().grade();
        return chosen == null
                ? new GradeBody(suggested.grade(), suggested.because(), null, null, null, null)
                : new GradeBody(suggested.grade(), suggested.because(), chosen.grade(), chosen.rationale(), chosen.at(),
                        chosen.by());
    }
}
