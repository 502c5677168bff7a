package org.makesafe.script.diff;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

/**
 * Two lists, matched by the keys of their elements.
 *
 * @param both elements that are in both lists, in the order of the later one
 * @param moved those of {@code both}, as they are later, that do not stand in the order they stood in; the fewest possible
 */
record Matched<T>(List<T> removed, List<T> added, List<Pair<T>> both, List<T> moved) {
    /** One element as it was and as it is. */
    record Pair<T>(T before, T after) {}

    static <T> Matched<T> of(List<T> before, List<T> after, Function<T, ?> key) {
        var was = byKey(before, key);
        var is = byKey(after, key);
        var removed = was.entrySet().stream().filter(e -> !is.containsKey(e.getKey())).map(Map.Entry::getValue)
                .toList();
        var added = is.entrySet().stream().filter(e -> !was.containsKey(e.getKey())).map(Map.Entry::getValue).toList();
        var kept = is.keySet().stream().filter(was::containsKey).toList();
        var both = kept.stream()
                .map(k -> new Pair<>(Objects.requireNonNull(was.get(k)), Objects.requireNonNull(is.get(k)))).toList();
        var places = List.copyOf(was.keySet());
        var stayed = rising(kept.stream().map(places::indexOf).toList());
        var moved = new ArrayList<T>();
        for (int i = 0; i < kept.size(); i++) {
            if (!stayed.contains(i)) {
                moved.add(both.get(i).after());
            }
        }
        return new Matched<>(removed, added, both, moved);
    }

    /** The second element with one key is another one than the first. */
    private record Nth(Object key, int number) {}

    private static <T> Map<Nth, T> byKey(List<T> list, Function<T, ?> key) {
        var seen = new HashMap<Object, Integer>();
        var byKey = new LinkedHashMap<Nth, T>();
        for (T t : list) {
            Object k = key.apply(t);
            byKey.put(new Nth(k, seen.merge(k, 1, Integer::sum)), t);
        }
        return byKey;
    }

    /** The positions of a longest rising run, neighbours or not: these need not move. */
    private static Set<Integer> rising(List<Integer> numbers) {
        int[] length = new int[numbers.size()];
        int[] previous = new int[numbers.size()];
        int best = -1;
        for (int i = 0; i < numbers.size(); i++) {
            length[i] = 1;
            previous[i] = -1;
            for (int j = 0; j < i; j++) {
                if (numbers.get(j) < numbers.get(i) && length[j] >= length[i]) {
                    length[i] = length[j] + 1;
                    previous[i] = j;
                }
            }
            best = best < 0 || length[i] > length[best] ? i : best;
        }
        var stayed = new HashSet<Integer>();
        for (int i = best; i >= 0; i = previous[i]) {
            stayed.add(i);
        }
        return stayed;
    }
}
