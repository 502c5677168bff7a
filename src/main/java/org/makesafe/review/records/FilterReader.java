package org.makesafe.review.records;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.makesafe.call.ForceSettings;
import org.makesafe.call.Sealing;
import org.makesafe.call.Spelling;
import org.makesafe.call.lifecycle.CallState;
import org.makesafe.call.lifecycle.Danger;
import org.makesafe.flow.Outcome;
import org.makesafe.flow.Outcome.Moved;
import org.makesafe.flow.Outcome.Refused;
import org.makesafe.review.cycle.ReviewState;
import org.makesafe.review.records.Condition.Column;
import org.makesafe.script.Details;
import org.makesafe.script.Grade;
import org.makesafe.script.Phone;
import org.makesafe.script.Reading;
import org.makesafe.script.Texts;
import org.makesafe.script.Value;
import org.springframework.stereotype.Component;

/** Reads what was typed into the fields of a search, each by the rules that answers of its kind are read by. */
@Component
class FilterReader {
    /** The most words of one field; the refusal says so too. */
    private static final int WORDS_MAX = 8;
    /** A time that no type of a search field reads. */
    private static final LocalDateTime ANY_TIME = LocalDateTime.of(2000, 1, 1, 0, 0);
    private final Sealing sealing;
    private final ForceSettings force;

    FilterReader(Sealing sealing, ForceSettings force) {
        this.sealing = sealing;
        this.force = force;
    }

    Sought read(Filter filter) {
        var conditions = new ArrayList<Condition>();
        var refused = new EnumMap<Field, Refused<List<Condition>>>(Field.class);
        filter.typed().forEach((field, text) -> {
            switch (read(field, text)) {
                case Moved<List<Condition>>(var read) -> conditions.addAll(read);
                case Refused<List<Condition>> no -> refused.put(field, no);
            }
        });
        if (refused.isEmpty() && crossed(conditions)) {
            refused.put(Field.TO, SearchRefusals.datesCrossed());
        }
        return new Sought(List.copyOf(conditions), Collections.unmodifiableMap(refused));
    }

    private Outcome<List<Condition>> read(Field field, String text) {
        var fault = Texts.fault(text, Mark.TERM_MAX);
        if (fault.isPresent()) {
            return refused(fault.get());
        }
        return switch (field) {
            case REFERENCE -> is(Column.REFERENCE, text.toUpperCase(Locale.UK));
            case NUMBER -> number(text);
            case PLATE -> plate(text);
            case PREMISES -> words(text, word -> marked(MarkKind.PREMISES, word));
            case PLACE -> words(text, word -> marked(MarkKind.PLACE, word));
            case PERSON -> words(text, word -> marked(MarkKind.PERSON, word));
            case TEXT -> words(text, Condition.Says::new);
            case FROM -> day(text, day -> new Condition.From(day.atStartOfDay(force.zone()).toInstant()));
            case TO -> day(text, day -> new Condition.Before(day.plusDays(1).atStartOfDay(force.zone()).toInstant()));
            case STATE -> choice(Column.STATE, CallState.values(), text);
            case DANGER -> choice(Column.DANGER, Danger.values(), text);
            case GRADE -> choice(Column.GRADE, Grade.values(), text);
            case SCRIPT -> script(text);
            case SECTOR -> is(Column.SECTOR, text);
            case FLAG -> new Moved<>(List.of(marked(MarkKind.FLAG, text)));
            case INDICATOR -> new Moved<>(List.of(marked(MarkKind.INDICATOR, text)));
            case MISSING -> new Moved<>(List.of(marked(MarkKind.ADVICE_MISSING, text)));
            case HANDLER -> is(Column.HANDLER, text);
            case REVIEW -> choice(Column.REVIEW, ReviewState.values(), text);
        };
    }

    private Outcome<List<Condition>> number(String text) {
        return switch (new Phone().read(new Value.Words(text), ANY_TIME)) {
            case Reading.Read(Value.Words(var number)) ->
                new Moved<>(List.of(new Condition.Marked(MarkKind.NUMBER, sealing.digests(number))));
            case Reading.Read _ -> throw new IllegalStateException("A telephone number is one text");
            case Reading.Unreadable no -> refused(no);
        };
    }

    private static Outcome<List<Condition>> plate(String text) {
        return switch (new Details(Details.Kind.VEHICLE).read(new Value.Fields(Map.of("plate", text)), ANY_TIME)) {
            case Reading.Read(Value.Fields(var fields)) -> new Moved<>(
                    List.of(marked(MarkKind.PLATE, Marks.packed(fields.getOrDefault("plate", "")))));
            case Reading.Read _ -> throw new IllegalStateException("A vehicle has fields");
            case Reading.Unreadable no -> refused(no);
        };
    }

    private static Outcome<List<Condition>> words(String text, Function<String, Condition> condition) {
        var words = Spelling.words(text).stream().distinct().toList();
        if (words.size() > WORDS_MAX) {
            return SearchRefusals.tooManyWords();
        }
        return words.isEmpty() ? SearchRefusals.noWords() : new Moved<>(words.stream().map(condition).toList());
    }

    private static Outcome<List<Condition>> day(String text, Function<LocalDate, Condition> condition) {
        try {
            return new Moved<>(List.of(condition.apply(LocalDate.parse(text))));
        } catch (DateTimeException e) {
            return SearchRefusals.badDate();
        }
    }

    private static <E extends Enum<E>> Outcome<List<Condition>> choice(Column column, E[] all, String text) {
        Optional<E> chosen = Arrays.stream(all).filter(one -> one.name().equals(text)).findFirst();
        return chosen.map(one -> is(column, one.name())).orElseGet(SearchRefusals::unknownFilter);
    }

    /** A script by its id, or one version of it: {@code op-makesafe} or {@code op-makesafe:3}. */
    private static Outcome<List<Condition>> script(String text) {
        String[] parts = text.split(":", -1);
        if (parts.length == 1) {
            return is(Column.SCRIPT, text);
        }
        return parts.length == 2 && parts[1].matches("\\d{1,6}")
                ? new Moved<>(List.of(new Condition.Is(Column.SCRIPT, parts[0]),
                        new Condition.Is(Column.SCRIPT_NUMBER, Integer.valueOf(parts[1]))))
                : SearchRefusals.unknownFilter();
    }

    private static boolean crossed(List<Condition> conditions) {
        return conditions.stream().anyMatch(from -> from instanceof Condition.From(var first) && conditions.stream()
                .anyMatch(before -> before instanceof Condition.Before(var end) && !first.isBefore(end)));
    }

    private static Outcome<List<Condition>> is(Column column, Object value) {
        return new Moved<>(List.of(new Condition.Is(column, value)));
    }

    private static Condition marked(MarkKind kind, String term) {
        return new Condition.Marked(kind, List.of(term));
    }

    private static Outcome<List<Condition>> refused(Reading.Unreadable no) {
        return new Refused<>(no.fault().name(), no.sentence(), no.about());
    }
}
