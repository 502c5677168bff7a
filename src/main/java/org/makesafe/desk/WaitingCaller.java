package org.makesafe.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.makesafe.call.CallView;
import org.makesafe.call.lifecycle.Danger;
import org.makesafe.call.record.Line;
import org.makesafe.call.record.Phoned;
import org.makesafe.call.record.Recorded;
import org.makesafe.flow.Place;
import org.makesafe.script.Languages;
import org.makesafe.script.YesNo;
import org.makesafe.web.ScreenTexts;
import org.springframework.context.i18n.LocaleContextHolder;

/**
 * A caller who waits, as a handler sees them in the list.
 *
 * @param waited how long, in minutes and seconds
 * @param why what there is to know of the call, danger first; nothing that identifies the caller
 */
record WaitingCaller(String reference, String waited, Danger danger, Line line, List<String> why) {
    static WaitingCaller of(CallView view, Instant now, ScreenTexts texts) {
        Phoned phoned = Objects.requireNonNull(view.call().phoned());
        Instant since = phoned.waitingSince();
        var waited = Duration.between(since == null ? view.call().openedAt() : since, now);
        return new WaitingCaller(view.call().reference(), Pages.clock(waited.isNegative() ? Duration.ZERO : waited),
                view.call().standing().danger(), phoned.line(), why(view, phoned, texts));
    }

    /** Whether a handler can take them now. */
    boolean queued() {
        return line == Line.QUEUED;
    }

    /** Whether a tag says that the caller may be in danger. */
    public boolean alarming() {
        return danger.pressing();
    }

    private static List<String> why(CallView view, Phoned phoned, ScreenTexts texts) {
        return Stream.concat(known(view, texts).stream(), again(phoned, texts)).toList();
    }

    /** What there is to know of a call, danger first; nothing that identifies the caller. */
    static List<String> known(CallView view, ScreenTexts texts) {
        return Stream.of(danger(view), summary(view, texts), language(view)).flatMap(part -> part).distinct().toList();
    }

    private static Stream<String> danger(CallView view) {
        return view.call().standing().danger().pressing() ? view.dangerReasons().stream() : Stream.empty();
    }

    private static Stream<String> summary(CallView view, ScreenTexts texts) {
        return view.path().places().stream()
                .filter(place -> place.question().summary() && !place.question().personal())
                .filter(place -> view.path().counts(place.key())).flatMap(place -> summary(view, place, texts));
    }

    private static Stream<String> summary(CallView view, Place place, ScreenTexts texts) {
        Recorded recorded = view.call().answers().get(place.key());
        if (recorded == null || recorded.value() == null) {
            return Stream.empty();
        }
        String shown = SideLines.shown(place.question(), recorded, texts);
        boolean alone = !(place.question().type() instanceof YesNo);
        return Stream.of(alone ? shown : "%s: %s".formatted(place.question().label(), shown));
    }

    private static Stream<String> language(CallView view) {
        String spoken = view.call().language();
        return spoken.equals(Languages.ENGLISH)
                ? Stream.empty()
                : Stream.of(Locale.of(spoken).getDisplayLanguage(LocaleContextHolder.getLocale()));
    }

    /** Who goes before others was lost once and rang again, or was put back when a handler was not reached. */
    private static Stream<String> again(Phoned phoned, ScreenTexts texts) {
        return phoned.front()
                ? Stream.of(phoned.leftBecause() == null ? texts.of("queue.put-back") : texts.of("queue.rang-again"))
                : Stream.empty();
    }
}
