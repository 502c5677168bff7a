package org.makesafe.review.cycle;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a reviewer thinks of a call, area by area. The areas follow those of call-taking accreditation (IAED's AQUA), in this product's words.
 *
 * @param marks one for each area, the call as a whole included
 */
public record Assessment(Map<Area, Mark> marks) {
    /** What is looked at. */
    public enum Area {
        DANGER,
        QUESTIONS,
        ADVICE,
        PLACE_AND_DESCRIPTION,
        GRADE,
        WORDS,
        HAND_OFF,
        OVERALL
    }

    /** How well it was done. */
    public enum Mark {
        MET,
        PARTLY,
        NOT_MET
    }

    public Assessment {
        marks = Collections.unmodifiableMap(new EnumMap<>(marks));
    }

    /** An assessment from one word for each area; empty where one is missing or unknown. */
    public static Optional<Assessment> of(Function<Area, @Nullable String> given) {
        var marks = new EnumMap<Area, Mark>(Area.class);
        for (Area area : Area.values()) {
            String word = given.apply(area);
            Stream.of(Mark.values()).filter(mark -> mark.name().equals(word)).forEach(mark -> marks.put(area, mark));
        }
        return marks.size() == Area.values().length ? Optional.of(new Assessment(marks)) : Optional.empty();
    }

    /** As it is kept: {@code DANGER=MET,QUESTIONS=PARTLY} and so on. */
    String text() {
        return marks.entrySet().stream().map(e -> e.getKey() + "=" + e.getValue()).collect(Collectors.joining(","));
    }

    static Optional<Assessment> read(String text) {
        Map<String, String> words = Stream.of(text.split(",")).map(part -> part.split("=", 2))
                .filter(part -> part.length == 2).collect(Collectors.toMap(part -> part[0], part -> part[1]));
        return of(area -> words.get(area.name()));
    }
}
