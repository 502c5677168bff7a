package org.makesafe.desk;

import com.fasterxml.uuid.NoArgGenerator;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.makesafe.call.CallView;
import org.makesafe.call.ForceSettings;
import org.makesafe.call.record.Call;
import org.makesafe.call.record.Channel;
import org.makesafe.call.record.Entry;
import org.makesafe.call.record.Fact;
import org.makesafe.call.record.Recorded;
import org.makesafe.desk.Pages.Wish;
import org.makesafe.flow.Answer;
import org.makesafe.script.Condition;
import org.makesafe.script.Question;
import org.makesafe.script.QuestionKey;
import org.makesafe.script.Script;
import org.makesafe.script.Stage;
import org.makesafe.script.catalogue.ScriptVersion;
import org.makesafe.web.ScreenTexts;
import org.springframework.stereotype.Component;

/** Shows a script as a handler would see it, without a call: nothing is stored, and nothing that was typed is kept. */
@Component
public class Preview {
    private static final String NOBODY = "";
    private final Pages pages;
    private final ForceSettings force;
    private final ScreenTexts texts;
    private final NoArgGenerator ids;
    private final Clock clock;

    Preview(Pages pages, ForceSettings force, ScreenTexts texts, NoArgGenerator ids, Clock clock) {
        this.pages = pages;
        this.force = force;
        this.texts = texts;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * An answer so far.
     *
     * @param text the options or the status in words; null where something was typed
     */
    public record Line(QuestionKey key, String label, @Nullable String text) {}

    /**
     * What is to be shown.
     *
     * @param at the question to look at, whether or not it is asked; empty for the one that comes next
     * @param language what the caller is spoken to in; the script's own where it has no such texts
     * @param errors what was refused, by field id
     */
    public record Asked(Choices choices, Optional<QuestionKey> at, String language, Map<String, String> errors) {}

    /**
     * What the template {@code desk/question} needs to show the question, by name of attribute. Beside that {@code asked} has the ids of
     * all questions that are asked after these answers, {@code off} says whether the one that is shown is none of them, and
     * {@code lines} has the answers so far.
     */
    public Map<String, Object> of(Script script, Asked asked) {
        Call call = call(script, asked);
        CallView view = view(script, call);
        boolean off = asked.at().filter(key -> view.path().place(key).isEmpty()).isPresent();
        CallView shown = off ? view(always(script, asked.at().orElseThrow()), call) : view;
        var wish = new Wish(Panel.QUESTION, asked.at(), false, null, Map.of(), asked.errors());
        var model = new HashMap<String, Object>();
        model.put("page", pages.page(shown, wish));
        model.put("view", shown);
        model.put("call", call);
        model.put("errors", asked.errors());
        model.put("preview", true);
        model.put("off", off);
        model.put("asked", view.path().places().stream().map(p -> p.question().id()).collect(Collectors.toSet()));
        model.put("lines", lines(view));
        return model;
    }

    private Call call(Script script, Asked asked) {
        Instant now = clock.instant();
        LocalDateTime local = LocalDateTime.ofInstant(now, force.zone());
        Call call = Call.opened(ids.generate(), entry(1, now, new Fact.Opened(NOBODY, script.id(), NOBODY, null)));
        if (script.languages().all().contains(asked.language())) {
            call = call.after(entry(call.entries() + 1, now, new Fact.LanguageChosen(asked.language())));
        }
        for (var given : asked.choices().given().entrySet()) {
            Question question = script.question(given.getKey().question()).orElse(null);
            var answer = question == null
                    ? Optional.<Answer>empty()
                    : Choices.answer(question, given.getValue(), local);
            if (question != null && answer.isPresent()) {
                call = call.after(entry(call.entries() + 1, now,
                        new Fact.Answered(given.getKey(), answer.get().status(), answer.get().value(), null, null,
                                question.label(), NOBODY, script.languages().own(), null, question.personal())));
            }
        }
        return call;
    }

    private List<Line> lines(CallView view) {
        return view.path().places().stream().filter(place -> view.path().counts(place.key())).map(place -> {
            Recorded recorded = Objects.requireNonNull(view.call().answers().get(place.key()));
            Question question = place.question();
            boolean typed = recorded.value() != null && question.type().options().isEmpty();
            return new Line(place.key(), SideLines.label(question, place.key()),
                    typed ? null : SideLines.shown(question, recorded, texts));
        }).toList();
    }

    private static Entry entry(int number, Instant now, Fact fact) {
        return new Entry(number, now, NOBODY, Channel.DESK, fact);
    }

    private static CallView view(Script script, Call call) {
        return CallView.of(call, 0, new ScriptVersion(NOBODY, 0, script));
    }

    /** The same script with one question asked in every call, so that it can be looked at. */
    private static Script always(Script script, QuestionKey wanted) {
        return script.with(script.stages().stream()
                .map(s -> s.questions().stream().noneMatch(q -> q.id().equals(wanted.question()))
                        ? s
                        : new Stage(s.id(), s.title(), s.urgent(), Condition.ALWAYS, s.repeat(), s.questions().stream()
                                .map(q -> q.id().equals(wanted.question()) ? q.when(Condition.ALWAYS) : q).toList()))
                .toList());
    }
}
