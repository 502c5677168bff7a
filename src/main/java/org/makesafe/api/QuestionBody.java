package org.makesafe.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.makesafe.call.CallView;
import org.makesafe.flow.Place;
import org.makesafe.script.AnswerType;

/** The question a call waits at, in the caller's language and in the wording for a caller who can, or can't, talk freely. */
@Schema(name = "Question")
record QuestionBody(String id, String stage, @Schema(description = "Which person or vehicle; otherwise 1") int item,
        String say, @Schema(description = QuestionBody.LANGUAGE) String language,
        @Schema(description = QuestionBody.DRAFT) boolean draft, @Nullable String guidance,
        @Schema(allowableValues = {
                "CHOICE", "MULTI_CHOICE", "YES_NO", "TEXT", "VERBATIM", "NUMBER", "DATE_TIME",
                "PHONE", "PLACE", "PERSON", "VEHICLE"}) String type,
        List<AnswerType.Option> options) {
    static final String LANGUAGE = "What say is in: the script's own language where it has no text in the caller's";
    static final String DRAFT = "Whether a speaker of the language must still sign it";

    static QuestionBody of(Place place, CallView view) {
        var question = place.question();
        var say = view.say(question);
        return new QuestionBody(question.id(), place.stage().id(), place.item(), say.words(), say.language(),
                say.draft(),
                question.guide(), question.type().name(), question.type().options());
    }
}
