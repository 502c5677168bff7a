package org.makesafe.script.check;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.makesafe.script.AnswerType.Option;
import org.makesafe.script.MultiChoice;
import org.makesafe.script.Status;

/**
 * Sorts what can be given at a spot into classes: answers and statuses that the comparisons at hand can't tell apart are one class,
 * shown by the plainest of them.
 */
final class Classes {
    private static final int MOST_COMPARISONS = 60;
    private static final int MOST_CLASSES = 4096;
    private final Spot spot;
    private final List<Long> masks;
    private final Map<Long, Given> classes = new LinkedHashMap<>();

    private Classes(Spot spot, Collection<Long> masks) {
        if (masks.size() > MOST_COMPARISONS) {
            throw new Budget.TooLarge();
        }
        this.spot = spot;
        this.masks = List.copyOf(masks);
    }

    /**
     * The classes at a spot.
     *
     * @param masks what it is compared with
     */
    static Collection<Given> of(Spot spot, Collection<Long> masks) {
        return new Classes(spot, masks).sorted();
    }

    private Collection<Given> sorted() {
        long answered = Spot.statuses(List.of(Status.ANSWERED));
        var options = spot.question().type().options();
        if (options.isEmpty()) {
            add(new Given(answered, "answered"));
        }
        options.forEach(o -> add(one(o, answered)));
        if (spot.question().type() instanceof MultiChoice choice) {
            several(choice, answered);
        }
        for (Status status : Status.values()) {
            if (status != Status.ANSWERED) {
                add(new Given(Spot.statuses(List.of(status)), status.words().toLowerCase(Locale.UK)));
            }
        }
        return classes.values();
    }

    /** Adds options to those chosen for as long as that makes a new class, the fewest options first. */
    private void several(MultiChoice choice, long answered) {
        var singles = choice.options().stream().filter(o -> !choice.exclusive().contains(o.id()))
                .map(o -> one(o, answered)).toList();
        var open = new ArrayDeque<>(singles);
        while (!open.isEmpty()) {
            Given some = open.remove();
            for (Given more : singles) {
                Given both = new Given(some.bits() | more.bits(), some.words() + " and " + more.words());
                if (add(both)) {
                    open.add(both);
                }
            }
        }
    }

    private Given one(Option option, long answered) {
        return new Given(spot.options(List.of(option.id())) | answered, option.label());
    }

    private boolean add(Given given) {
        long told = 0;
        for (int i = 0; i < masks.size(); i++) {
            if ((masks.get(i) & given.bits()) != 0) {
                told |= 1L << i;
            }
        }
        boolean isNew = classes.putIfAbsent(told, given) == null;
        if (classes.size() > MOST_CLASSES) {
            throw new Budget.TooLarge();
        }
        return isNew;
    }
}
