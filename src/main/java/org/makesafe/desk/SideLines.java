package org.makesafe.desk;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.makesafe.call.CallView;
import org.makesafe.call.ForceSettings;
import org.makesafe.call.record.Fact;
import org.makesafe.call.record.Phoned;
import org.makesafe.call.record.Recorded;
import org.makesafe.call.record.Said;
import org.makesafe.flow.Place;
import org.makesafe.script.Advice;
import org.makesafe.script.Details;
import org.makesafe.script.Phone;
import org.makesafe.script.Question;
import org.makesafe.script.QuestionKey;
import org.makesafe.script.Value;
import org.makesafe.script.YesNo;
import org.makesafe.web.ScreenTexts;

/** What stands at the right of the page: what is known, and the advice that is due and done. */
final class SideLines {
    private SideLines() {}

    /**
     * One thing that is known, with the way to change it.
     *
     * @param seen the journal entry of the answer
     * @param unconfirmed whether the phone system took it down, and no handler has confirmed it with the caller
     */
    record Known(String about, String label, String text, String question, int item, int seen, boolean unconfirmed) {}

    /** The labels of answers that no longer apply, and of those that apply again, with commas. */
    record Changed(String fellOff, String cameBack) {}

    /**
     * An advice item that applies, or was dealt with.
     *
     * @param by who dealt with it; empty where nobody did
     * @param wording the version of its words that was said, or is to be said
     * @param played when the phone system played it to the caller, and how much was heard; null where it did not
     */
    record AdviceLine(String id, WordsToSay say, String strength, boolean needsSignOff, @Nullable String caution,
            @Nullable String outcome, String note, @Nullable String at, String by, int wording,
            @Nullable String played) {
        /** Whether nothing has been recorded about it yet. */
        public boolean due() {
            return outcome == null;
        }
    }

    /** What there is to know at a glance, and whatever must still be confirmed with the caller. */
    static List<Known> known(CallView view, boolean number, ScreenTexts texts) {
        var unconfirmed = view.unconfirmed();
        return view.path().places().stream().filter(p -> p.question().summary() || unconfirmed.contains(p))
                .map(p -> known(view, p, number, unconfirmed.contains(p), texts)).filter(Objects::nonNull).toList();
    }

    /** Answers that no longer apply, as they were given. */
    static List<Known> offPath(CallView view, ScreenTexts texts) {
        return view.path().offPath().stream().map(key -> {
            Question question = view.script().question(key.question()).orElseThrow();
            Recorded recorded = Objects.requireNonNull(view.call().answers().get(key));
            return new Known("", label(question, key), shown(question, recorded, texts), key.question(), key.item(),
                    recorded.entry(), false);
        }).toList();
    }

    static Changed changed(CallView view, Fact.PathChanged fact) {
        return new Changed(labels(view, fact.fellOff()), labels(view, fact.cameBack()));
    }

    private static String labels(CallView view, List<QuestionKey> keys) {
        return keys.stream().map(key -> label(view.script().question(key.question()).orElseThrow(), key))
                .collect(Collectors.joining(", "));
    }

    static String label(Question question, QuestionKey key) {
        return question.label() + (key.item() > 1 ? " (" + key.item() + ")" : "");
    }

    static List<AdviceLine> advice(CallView view, ForceSettings force, ScreenTexts texts) {
        var applies = view.judgement().advice();
        return view.script().advice().stream()
                .filter(a -> applies.contains(a) || view.call().advice().containsKey(a.id()))
                .map(a -> line(view, a, view.call().advice().get(a.id()), force, texts)).toList();
    }

    /** Every place that the call names, in words. */
    static String places(CallView view) {
        return view.path().places().stream()
                .filter(p -> p.question().type() instanceof Details(var kind) && kind == Details.Kind.PLACE)
                .map(p -> view.call().answers().get(p.key())).filter(Objects::nonNull).map(Recorded::value)
                .map(value -> value instanceof Value.Fields(var byId) ? String.join(" / ", byId.values()) : "")
                .collect(Collectors.joining(" / "));
    }

    /** An answer in words, or why there is none. */
    static String shown(Question question, Recorded recorded, ScreenTexts texts) {
        Value value = recorded.value();
        if (value == null) {
            return texts.word("status", recorded.status());
        }
        return question.type() instanceof YesNo
                ? texts.of("yes-no." + value.ids().getFirst())
                : question.type().show(value);
    }

    /** A caller's number, masked unless it was asked for; other answers as they are. */
    static String number(Question question, Recorded recorded, boolean shown, ScreenTexts texts) {
        String text = shown(question, recorded, texts);
        if (shown || recorded.value() == null || !question.personal() || !(question.type() instanceof Phone)) {
            return text;
        }
        int keep = Math.max(0, text.length() - 3);
        return text.substring(0, keep).replaceAll("[0-9]", "•") + text.substring(keep);
    }

    private static @Nullable Known known(CallView view, Place place, boolean number, boolean unconfirmed,
            ScreenTexts texts) {
        Recorded recorded = view.call().answers().get(place.key());
        String about = place.stage().repeat() == null ? "" : place.title();
        return recorded == null
                ? null
                : new Known(about, place.question().label(), number(place.question(), recorded, number, texts),
                        place.question().id(), place.item(), recorded.entry(), unconfirmed);
    }

    private static AdviceLine line(CallView view, Advice advice, @Nullable Said said, ForceSettings force,
            ScreenTexts texts) {
        var say = WordsToSay.of(view, advice, said == null ? view.call().language() : said.language());
        return new AdviceLine(advice.id(), say, advice.strength().name().toLowerCase(java.util.Locale.ROOT),
                advice.needsSignOff(), advice.caution(), said == null ? null : said.outcome().name(),
                said == null || said.note() == null ? "" : said.note(),
                said == null ? null : force.time(said.at()), said == null ? "" : said.by(),
                said == null ? advice.wording() : said.wording(), played(view, advice, force, texts));
    }

    private static @Nullable String played(CallView view, Advice advice, ForceSettings force, ScreenTexts texts) {
        Phoned phoned = view.call().phoned();
        Phoned.Played played = phoned == null
                ? null
                : phoned.advice(advice.id()).orElse(null);
        return played == null
                ? null
                : texts.of("advice.played", force.time(played.at()),
                        played.wording() == null ? advice.wording() : played.wording(),
                        texts.word("heard-to", played.heard()));
    }
}
