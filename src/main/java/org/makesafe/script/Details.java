package org.makesafe.script;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.makesafe.script.Reading.Fault;
import org.makesafe.script.Reading.Unreadable;

/** Details of a place, person or vehicle by field. Plain text is kept in the {@code detail} field. */
public record Details(Kind kind) implements AnswerType {
    /** The field that takes whatever has no field of its own. */
    public static final String DETAIL = "detail";

    /** What is described, and the fields that describe it. */
    public enum Kind {
        PLACE(field("premises", "Premises", 120), field("room", "Room, seat or platform", 60),
                field("street", "Street", 120),
                field("town", "Town", 80), field("postcode", "Postcode", 10),
                field(DETAIL, "Anything else about where", 500)),
        PERSON(field("name", "Name, if known", 120),
                field("sex", "Sex, as described", 40), field("age", "Age, as described", 40),
                field("build", "Height and build", 120), field("hair", "Hair", 120),
                field("clothing", "Clothing", 300),
                field(DETAIL, "Anything else, as the caller describes it", 1000)),
        VEHICLE(
                field("plate", "Number plate", 12), field("make", "Make", 40),
                field("model", "Model", 40),
                field("colour", "Colour", 40), field(DETAIL, "Anything else about it", 500));

        private final List<Field> fields;

        Kind(Field... fields) {
            this.fields = List.of(fields);
        }

        /** The fields in the order they are shown. */
        public List<Field> fields() {
            return fields;
        }

        private static Field field(String id, String label, int max) {
            return new Field(id, label, max);
        }
    }

    /** One field: its id, its label and the most characters it takes. */
    public record Field(String id, String label, int max) {}

    @Override
    public String name() {
        return kind.name();
    }

    @Override
    public Reading read(Value raw, LocalDateTime now) {
        Map<String, String> given = switch (raw) {
            case Value.Words(var text) -> Map.of(DETAIL, text);
            case Value.Fields(var byId) -> byId;
            case Value.Several _ -> Map.of("", "");
        };
        if (!kind.fields.stream().map(Field::id).toList().containsAll(given.keySet())) {
            return Reading.not(Fault.UNKNOWN_FIELD,
                    "Use only these details: %s.".formatted(Texts.join(kind.fields.stream().map(Field::id).toList())),
                    Texts.join(kind.fields.stream().map(Field::id).toList()));
        }
        var kept = new LinkedHashMap<String, String>();
        for (Field field : kind.fields) {
            switch (readField(field, given.get(field.id()))) {
                case Unreadable unreadable -> {
                    return unreadable;
                }
                case Reading.Read(var value) ->
                    value.ids().stream().filter(v -> !v.isEmpty()).forEach(v -> kept.put(field.id(), v));
            }
        }
        return kept.isEmpty()
                ? Reading.not(Fault.BLANK, "Fill in at least one detail, or say why there is none.")
                : new Reading.Read(new Value.Fields(kept));
    }

    @Override
    public String show(Value value) {
        return value instanceof Value.Fields(var byId) ? Texts.join(List.copyOf(byId.values())) : "";
    }

    private Reading readField(Field field, @Nullable String typed) {
        String text = typed == null ? "" : typed.strip();
        var fault = Texts.fault(text, field.max());
        if (fault.isPresent()) {
            return in(field, fault.get());
        }
        return text.isEmpty() ? Reading.of("") : switch (field.id()) {
            case "plate" -> Plate.read(text);
            case "postcode" -> postcode(text);
            default -> Reading.of(text);
        };
    }

    /** The fault with the field that it is in, which it is about before anything else. */
    private Unreadable in(Field field, Unreadable fault) {
        var about = new ArrayList<>(fault.about());
        about.set(0, Sentence.of("forms.in-field", field.label() + ":",
                Sentence.of("field.%s.%s".formatted(kind, field.id()), field.label())));
        return new Unreadable(fault.fault(), field.label() + ": " + fault.sentence(), about);
    }

    private static Reading postcode(String text) {
        String packed = text.toUpperCase(java.util.Locale.UK).replaceAll("\\s+", "");
        if (!packed.matches("[A-Z]{1,2}\\d[A-Z\\d]?(\\d[A-Z]{2})?")) {
            return Reading.not(Fault.NOT_A_POSTCODE,
                    "Give a postcode such as PL1 2AB, or its first half, or leave it out.");
        }
        boolean whole = packed.matches(".*\\d[A-Z]{2}");
        return Reading.of(whole
                ? packed.substring(0, packed.length() - 3) + " " + packed.substring(packed.length() - 3)
                : packed);
    }
}
