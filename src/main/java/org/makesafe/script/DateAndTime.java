package org.makesafe.script;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.makesafe.script.Reading.Fault;

/**
 * A time, with or without a date, in the force's local time.
 *
 * @param ahead whether a bare time is the next one to come; otherwise it is the latest one that has passed
 */
public record DateAndTime(boolean ahead) implements AnswerType {
    private static final DateTimeFormatter TIME = strict("H:mm");
    private static final DateTimeFormatter DATE_TIME = strict("d/M/uuuu H:mm");
    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", Locale.UK);

    @Override
    public String name() {
        return "DATE_TIME";
    }

    @Override
    public Reading read(Value raw, LocalDateTime now) {
        if (!(Texts.single(raw, 40) instanceof Reading.Read(Value.Words(var text)))) {
            return Texts.single(raw, 40);
        }
        LocalDateTime time = parse(text.replace('.', ':'), now);
        if (time == null) {
            return Reading.not(Fault.NOT_A_TIME,
                    "Give a time such as 21:30, or a date and time such as 22/11/2026 21:30.");
        }
        return Reading.of(time.truncatedTo(ChronoUnit.MINUTES).toString());
    }

    @Override
    public String show(Value value) {
        return value instanceof Value.Words(var text) ? LocalDateTime.parse(text).format(SHOWN) : "";
    }

    private @Nullable LocalDateTime parse(String text, LocalDateTime now) {
        try {
            if (text.contains("T")) {
                return LocalDateTime.parse(text);
            }
            if (text.contains("/")) {
                return LocalDateTime.parse(text, DATE_TIME);
            }
            LocalDate today = now.toLocalDate();
            LocalDateTime at = today.atTime(LocalTime.parse(text, TIME));
            if (ahead) {
                return at.isBefore(now) ? at.plusDays(1) : at;
            }
            return at.isAfter(now) ? at.minusDays(1) : at;
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static DateTimeFormatter strict(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.UK).withResolverStyle(ResolverStyle.STRICT);
    }
}
