package org.makesafe.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.makesafe.flow.Place;
import org.makesafe.script.AnswerType;

/** The question a call waits at, in the wording for a caller who can, or can't, talk freely. */
@Schema(name = "Question")
record QuestionBody(String id, String stage, @Schema(description = "Which person or vehicle; otherwise 1") int item,
        String say, @Nullable String guidance,
        @Schema(allowableValues = {
                "CHOICE", "MULTI_CHOICE", "YES_NO", "TEXT", "VERBATIM", "NUMBER", "DATE_TIME",
                "PHONE", "PLACE", "PERSON", "VEHICLE"}) String type,
        List<AnswerType.Option> options) {
    static QuestionBody of(Place place, boolean covert) {
        var question = place.question();
        return new QuestionBody(question.id(), place.stage().id(), place.item(), question.wordsFor(covert),
                question.guide(), question.type().name(), question.type().options());
    }
}
