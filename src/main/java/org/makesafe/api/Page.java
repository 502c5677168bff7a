package org.makesafe.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.makesafe.call.CallLists;
import org.makesafe.script.Texts;
import org.springframework.http.HttpStatus;

/**
 * Part of a list.
 *
 * @param next what to give as {@code after} for the next part; null at the end of the list
 */
record Page<T>(List<T> items,
        @Schema(description = "What to give as after for the next part; null at the end", example = "42") @Nullable String next) {
    static final String USUAL = "50";

    Page {
        items = List.copyOf(items);
    }

    static void checkText(String name, @Nullable String text) {
        if (text != null && Texts.fault(text, 100).isPresent()) {
            throw new Refused(HttpStatus.BAD_REQUEST, "BAD_FILTER",
                    "Give “%s” as plain text of at most 100 characters.".formatted(name));
        }
    }

    static void check(int size) {
        if (size < 1 || size > CallLists.SIZE_MAX) {
            throw new Refused(HttpStatus.BAD_REQUEST, "BAD_SIZE",
                    "Give a size from 1 to %d.".formatted(CallLists.SIZE_MAX));
        }
    }

    /** Cuts a list that was read with one more than asked for, to know whether it goes on. */
    static <T> Page<T> of(List<T> oneMore, int size, Function<T, String> mark) {
        boolean goesOn = oneMore.size() > size;
        List<T> items = goesOn ? oneMore.subList(0, size) : oneMore;
        return new Page<>(items, goesOn ? mark.apply(items.getLast()) : null);
    }

    <R> Page<R> map(Function<T, R> to) {
        return new Page<>(items.stream().map(to).toList(), next);
    }
}
