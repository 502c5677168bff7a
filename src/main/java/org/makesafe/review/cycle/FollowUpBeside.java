package org.makesafe.review.cycle;

import com.fasterxml.uuid.NoArgGenerator;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.makesafe.call.CallView;
import org.makesafe.call.ForceSettings;
import org.makesafe.desk.Beside;
import org.makesafe.script.AnswerType.Option;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Puts on the record of a call what is to be done about it and what came of it; supervisors set tasks and record outcomes there. */
@Component
@Order(60)
class FollowUpBeside implements Beside {
    private final FollowUp followUp;
    private final FollowUpSettings settings;
    private final ForceSettings force;
    private final NoArgGenerator ids;

    FollowUpBeside(FollowUp followUp, FollowUpSettings settings, ForceSettings force, NoArgGenerator ids) {
        this.followUp = followUp;
        this.settings = settings;
        this.force = force;
        this.ids = ids;
    }

    /**
     * What the template shows.
     *
     * @param kept what a form that was refused held, by field name
     */
    record Content(UUID call, String opening, List<Task> tasks, List<CallOutcome> outcomes, LocalDate today,
            ForceSettings force, boolean supervisor, String officer, List<Option> categories, List<Option> results,
            String step, Map<String, String> kept) {}

    @Override
    public Optional<Part> beside(CallView view, Where where, Reader reader) {
        if (where != Where.RECORD || view.open() || view.call().practice() != null) {
            return Optional.empty();
        }
        Content content = content(view, reader, Map.of());
        return content.supervisor() || !content.tasks().isEmpty() || !content.outcomes().isEmpty()
                ? Optional.of(new Part("review/followup", content))
                : Optional.empty();
    }

    Content content(CallView view, Reader reader, Map<String, String> kept) {
        UUID call = view.call().id();
        return new Content(call, view.script().title(), followUp.tasks(call), followUp.outcomes(call),
                followUp.today(), force, reader.supervisor(), reader.officer(), options(settings.categories()),
                options(settings.results()), ids.generate().toString(), kept);
    }

    private static List<Option> options(List<String> words) {
        return words.stream().map(word -> new Option(word, word)).toList();
    }
}
