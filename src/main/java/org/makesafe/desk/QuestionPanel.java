package org.makesafe.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.makesafe.call.CallView;
import org.makesafe.call.record.Recorded;
import org.makesafe.flow.Judgement;
import org.makesafe.flow.Place;
import org.makesafe.script.AnswerType;
import org.makesafe.script.Details;
import org.makesafe.script.FreeText;
import org.makesafe.script.Plate;
import org.makesafe.script.Question;
import org.makesafe.script.Status;
import org.makesafe.script.Value;

/**
 * A question as the handler's page shows it.
 *
 * @param seen the journal entry of the answer shown; 0 where there is none
 * @param status why there is no value, if it was said, by its name
 * @param readBack how to read a number plate back; null where there is none
 * @param yesOrNo whether a covert caller can only say yes or no to words whose answer is something to be written down
 * @param back the question asked before; null at the first
 */
record QuestionPanel(String id, int item, String title, boolean spoken, WordsToSay say, @Nullable String guide,
        String type,
        List<OptionLine> options, List<FieldLine> fields, String text, int max, boolean noteRequired, String note,
        @Nullable String basis, @Nullable String status, int seen, Question.Shows shows, List<String> suggestions,
        @Nullable String readBack, @Nullable Link back, boolean ahead, boolean covertWordsMissing,
        boolean yesOrNo) {
    /** An option; {@code key} is the digit that chooses it, or empty past ten. */
    record OptionLine(String id, String label, String key, boolean chosen) {}

    /** One field of a place, person or vehicle. */
    record FieldLine(String id, int max, String value, boolean large) {}

    /** A link to another question. */
    record Link(String question, int item, String label) {}

    private static final int LARGE = 200;
    private static final int KEYS = 10;

    static QuestionPanel of(CallView view, Place place, @Nullable Typed typed) {
        Question question = place.question();
        Recorded recorded = view.call().answers().get(place.key());
        Value value = typed != null ? typed.value() : recorded == null ? null : recorded.value();
        boolean covert = view.judgement().covert();
        String status = typed != null || recorded == null || recorded.status() == Status.ANSWERED
                ? null
                : recorded.status().name();
        String basis = typed != null
                ? typed.basis()
                : recorded == null || recorded.basis() == null ? null : recorded.basis().name();
        String note = typed != null ? typed.note() : recorded == null || recorded.note() == null ? "" : recorded.note();
        String text = value instanceof Value.Words(var words) ? shown(question.type(), words, typed != null) : "";
        var suggestions = Judgement.suggestions(place, view.path()).stream()
                .map(s -> "%s: %s".formatted(label(question.type(), s.value()), s.because())).toList();
        boolean ahead = view.position().map(p -> !p.key().equals(place.key())).orElse(true);
        return new QuestionPanel(question.id(), place.item(), place.title(), question.spoken(),
                WordsToSay.of(view, question),
                question.guide(), question.type().name(), options(question.type(), value),
                fields(question.type(), value), text,
                question.type() instanceof FreeText free ? free.max() : 100, question.noteRequired(), note, basis,
                status,
                recorded == null ? 0 : recorded.entry(), question.shows(), suggestions, readBack(value),
                back(view, place), ahead,
                covert && question.spoken() && question.covertWords() == null, yesOrNo(view, question, recorded));
    }

    /**
     * Whether the words ask for yes or no where the answer is something that is not known yet. What a caller says where there are
     * options is chosen among them: it may decide danger, so it must not go into a note.
     */
    private static boolean yesOrNo(CallView view, Question question, @Nullable Recorded recorded) {
        return view.judgement().covert() && question.covertWords() != null && question.type().options().isEmpty()
                && (recorded == null || recorded.value() == null);
    }

    /** Whether the field takes several lines, so that Enter alone does not send it. */
    public boolean lines() {
        return large() && (type.equals("TEXT") || type.equals("VERBATIM"));
    }

    /** Whether the advice that is due is listed with it. */
    public boolean showsAdvice() {
        return shows == Question.Shows.ADVICE;
    }

    /** Whether it is listed with it whom the call may go to. */
    public boolean showsContacts() {
        return shows == Question.Shows.CONTACTS;
    }

    /** Whether the value is one line or many. */
    public boolean large() {
        return max > LARGE;
    }

    private static String shown(AnswerType type, String words, boolean typed) {
        // A time is edited the way it is typed, not the way it is stored.
        return !typed && type.name().equals("DATE_TIME") && words.length() >= 16
                ? "%s/%s/%s %s".formatted(words.substring(8, 10), words.substring(5, 7), words.substring(0, 4),
                        words.substring(11, 16))
                : words;
    }

    private static List<OptionLine> options(AnswerType type, @Nullable Value value) {
        var chosen = value == null ? List.<String>of() : value.ids();
        var lines = new ArrayList<OptionLine>();
        for (AnswerType.Option option : type.options()) {
            int number = lines.size() + 1;
            lines.add(new OptionLine(option.id(), option.label(), number > KEYS ? "" : String.valueOf(number % KEYS),
                    chosen.contains(option.id())));
        }
        return lines;
    }

    private static List<FieldLine> fields(AnswerType type, @Nullable Value value) {
        if (!(type instanceof Details details)) {
            return List.of();
        }
        Map<String, String> given = value instanceof Value.Fields(var byId) ? byId : Map.of();
        return details.kind().fields().stream()
                .map(f -> new FieldLine(f.id(), f.max(), given.getOrDefault(f.id(), ""), f.max() > LARGE))
                .toList();
    }

    private static String label(AnswerType type, String option) {
        return type.options().stream().filter(o -> o.id().equals(option)).map(AnswerType.Option::label).findFirst()
                .orElse(option);
    }

    private static @Nullable String readBack(@Nullable Value value) {
        String plate = value instanceof Value.Fields(var byId) ? byId.get("plate") : null;
        return plate == null ? null : Plate.readBack(plate);
    }

    private static @Nullable Link back(CallView view, Place place) {
        Place before = null;
        for (Place p : view.path().places()) {
            if (p.key().equals(place.key())) {
                break;
            }
            before = p;
        }
        return before == null ? null : new Link(before.question().id(), before.item(), before.question().label());
    }
}
