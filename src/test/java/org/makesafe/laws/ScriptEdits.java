package org.makesafe.laws;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.makesafe.script.AnswerType;
import org.makesafe.script.Condition;
import org.makesafe.script.Grade;
import org.makesafe.script.Phone;
import org.makesafe.script.Script;

/**
 * Makes every small edit of a script: each text, number, flag and condition changed, each element of a list taken out or swapped with
 * the next. It finds the parts of a script by itself, so a part that is added to the language is edited too.
 */
final class ScriptEdits {
    private ScriptEdits() {}

    /** An edited script, and where it was edited. */
    record Edit(String where, Script script) {}

    static List<Edit> of(Script script) {
        var edits = new ArrayList<Edit>();
        edit("", script, (where, edited) -> edits.add(new Edit(where, (Script) edited)));
        return edits;
    }

    private interface Found {
        void edited(String where, @Nullable Object value);
    }

    private static void edit(String where, Object value, Found found) {
        switch (value) {
            case String text -> found.edited(where, text + " again");
            case Integer number -> found.edited(where, number + 1);
            case Boolean flag -> found.edited(where, !flag);
            case Enum<?> constant -> Arrays.stream(constant.getDeclaringClass().getEnumConstants())
                    .filter(other -> other != constant).forEach(other -> found.edited(where, other));
            case List<?> list -> list(where, list, edited -> found.edited(where, edited), found);
            case Set<?> set -> set.forEach(gone -> {
                var rest = new HashSet<Object>(set);
                rest.remove(gone);
                found.edited(where, rest);
            });
            case Map<?, ?> map -> {
                var keys = List.copyOf(map.keySet());
                for (int i = 0; i < keys.size(); i++) {
                    Object key = keys.get(i);
                    edit(where + "/" + i, Objects.requireNonNull(map.get(key)), (at, edited) -> {
                        Map<Object, @Nullable Object> changed = map instanceof SortedMap
                                ? new TreeMap<>(map)
                                : new HashMap<>(map);
                        changed.put(key, edited);
                        found.edited(at, changed);
                    });
                }
            }
            case Record thing -> record(where, thing, found);
            default -> throw new IllegalArgumentException("Nobody knows how to edit " + value.getClass());
        }
        if (value instanceof Condition condition) {
            found.edited(where, new Condition.Not(condition));
        }
        if (value instanceof AnswerType && !(value instanceof Phone)) {
            found.edited(where, new Phone());
        }
    }

    private static void list(String where, List<?> list, Consumer<List<?>> found, Found each) {
        for (int i = 0; i < list.size(); i++) {
            int at = i;
            found.accept(IntStream.range(0, list.size()).filter(j -> j != at).mapToObj(list::get).toList());
            if (i > 0) {
                var swapped = new ArrayList<Object>(list);
                swapped.set(i - 1, list.get(i));
                swapped.set(i, list.get(i - 1));
                found.accept(swapped);
            }
            edit(where + "/" + i, list.get(i), (inner, edited) -> {
                var changed = new ArrayList<@Nullable Object>(list);
                changed.set(at, edited);
                each.edited(inner, changed);
            });
        }
    }

    private static void record(String where, Record thing, Found found) {
        RecordComponent[] parts = thing.getClass().getRecordComponents();
        Object[] values = Stream.of(parts).map(part -> value(part, thing)).toArray();
        for (int i = 0; i < parts.length; i++) {
            int at = i;
            String name = where + "/" + parts[i].getName();
            Found inner = (place, edited) -> {
                Object[] changed = values.clone();
                changed[at] = edited;
                found.edited(place, made(thing.getClass(), parts, changed));
            };
            if (values[i] == null) {
                absent(parts[i].getType()).forEach(now -> inner.edited(name, now));
            } else {
                edit(name, values[i], inner);
                if (parts[i].getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                    inner.edited(name, null);
                }
            }
        }
    }

    private static Stream<Object> absent(Class<?> type) {
        return type == String.class ? Stream.of("New.") : type == Grade.class ? Stream.of(Grade.PRIORITY) : Stream.of();
    }

    private static @Nullable Object value(RecordComponent part, Record thing) {
        try {
            return part.getAccessor().invoke(thing);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new LinkageError("A record can't be taken apart", e);
        }
    }

    private static Object made(Class<?> type, RecordComponent[] parts, Object[] values) {
        try {
            Class<?>[] types = Stream.of(parts).map(RecordComponent::getType).toArray(Class<?>[]::new);
            return Objects.requireNonNull(type.getDeclaredConstructor(types).newInstance(values));
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("A record can't be taken apart", e);
        }
    }
}
