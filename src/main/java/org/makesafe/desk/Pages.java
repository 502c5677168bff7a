package org.makesafe.desk;

import com.fasterxml.uuid.NoArgGenerator;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.makesafe.call.CallLists;
import org.makesafe.call.CallView;
import org.makesafe.call.ForceSettings;
import org.makesafe.call.record.Entry;
import org.makesafe.call.record.Fact;
import org.makesafe.call.record.Recorded;
import org.makesafe.flow.Place;
import org.makesafe.script.AnswerType.Option;
import org.makesafe.script.Grade;
import org.makesafe.script.Phone;
import org.makesafe.script.Question;
import org.makesafe.script.QuestionKey;
import org.makesafe.script.Script;
import org.makesafe.script.catalogue.Catalogue;
import org.makesafe.web.ScreenTexts;
import org.springframework.stereotype.Component;

/** Makes the handler's page out of a call. */
@Component
class Pages {
    /** More entries than one step makes. */
    private static final int STEP_MAX = 20;
    private final CallLists lists;
    private final ForceSettings force;
    private final NoArgGenerator ids;
    private final Catalogue catalogue;
    private final ScreenTexts texts;
    private final Callers callers;

    Pages(CallLists lists, Catalogue catalogue, ForceSettings force, NoArgGenerator ids,
            ScreenTexts texts, Callers callers) {
        this.lists = lists;
        this.catalogue = catalogue;
        this.force = force;
        this.ids = ids;
        this.texts = texts;
        this.callers = callers;
    }

    /**
     * What to show.
     *
     * @param at the question asked for; empty for the one the call waits at
     * @param typed what was typed into a form that was refused; null otherwise
     * @param kept what any other form that was refused held, by field name
     */
    record Wish(Panel panel, Optional<QuestionKey> at, boolean number, @Nullable Typed typed,
            Map<String, String> kept, Map<String, String> errors) {
        static Wish of(Panel panel) {
            return new Wish(panel, Optional.empty(), false, null, Map.of(), Map.of());
        }
    }

    DeskPage page(CallView view, Wish wish) {
        Optional<Place> place = wish.panel() == Panel.QUESTION
                ? wish.at().flatMap(view.path()::place).or(view::position)
                : Optional.empty();
        Panel panel = wish.panel() == Panel.QUESTION && place.isEmpty() ? Panel.CLOSE : wish.panel();
        Instant decided = view.call().dangerDecidedAt();
        var covert = view.script().covert();
        boolean on = view.judgement().covert();
        return new DeskPage(view, ids.generate().toString(), panel,
                place.map(p -> QuestionPanel.of(view, p, wish.typed())).orElse(null),
                StageLine.of(view, place.map(Place::key)), SideLines.known(view, wish.number(), texts),
                SideLines.offPath(view, texts),
                SideLines.advice(view, force, texts),
                place.filter(p -> p.question().shows() == Question.Shows.CONTACTS)
                        .map(_ -> catalogue.contacts().with(view.script().contacts())
                                .near(SideLines.places(view)))
                        .orElse(List.of()),
                view.open() ? lists.earlier(view) : List.of(), number(view, wish.number()), wish.number(),
                covert == null || on ? null : covert.on().getFirst(),
                covert == null || !on ? null : covert.off().getFirst(),
                view.call().openedAt().toString(), force.time(view.call().openedAt()),
                decided == null ? null : clock(Duration.between(view.call().openedAt(), decided)),
                grades(view.script()),
                wish.kept().getOrDefault("text", view.call().notes()), wish.kept(), wish.errors(),
                changed(view), callers.line(view));
    }

    private SideLines.@Nullable Changed changed(CallView view) {
        // Entries of one step share their moment and their maker; a path changes at most once in a step.
        List<Entry> latest = lists.journal(view.call().id(), Math.max(0, view.call().entries() - STEP_MAX), STEP_MAX);
        return latest.reversed().stream().takeWhile(e -> e.at().equals(latest.getLast().at()))
                .map(Entry::fact).filter(Fact.PathChanged.class::isInstance).map(Fact.PathChanged.class::cast)
                .findFirst().map(fact -> SideLines.changed(view, fact)).orElse(null);
    }

    /** Minutes and seconds, as a call clock shows them. */
    static String clock(Duration duration) {
        return "%02d:%02d".formatted(duration.toMinutes(), duration.toSecondsPart());
    }

    private static List<Option> grades(Script script) {
        return Arrays.stream(Grade.values()).map(g -> new Option(g.name(), script.grading().name(g))).toList();
    }

    private @Nullable String number(CallView view, boolean shown) {
        return view.path().places().stream()
                .filter(p -> p.question().personal() && p.question().type() instanceof Phone).findFirst()
                .map(p -> {
                    Recorded recorded = view.call().answers().get(p.key());
                    return recorded == null ? null : SideLines.number(p.question(), recorded, shown, texts);
                }).orElse(null);
    }
}
