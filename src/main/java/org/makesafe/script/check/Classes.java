package org.makesafe.script.check;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.makesafe.script.AnswerType.Option;
import org.makesafe.script.MultiChoice;
import org.makesafe.script.Status;

/** Sorts the answers to a question into classes: those that the comparisons at hand can't tell apart are one. */
final class Classes {
    private Classes() {}

    /**
     * The classes at a spot.
     *
     * @param values options that some comparison names
     * @param statuses statuses that some comparison names
     */
    static List<Given> of(Spot spot, Set<String> values, Set<Status> statuses) {
        var classes = new ArrayList<Given>();
        var options = spot.question().type().options();
        if (options.isEmpty()) {
            classes.add(new Given(Status.ANSWERED, Set.of(), "answered"));
        } else if (spot.question().type() instanceof MultiChoice choice) {
            several(choice, values, classes);
        } else {
            options.stream().filter(o -> values.contains(o.id())).forEach(o -> classes.add(one(o)));
            options.stream().filter(o -> !values.contains(o.id())).findFirst().ifPresent(o -> classes.add(one(o)));
        }
        var others = new LinkedHashSet<>(List.of(Status.values()));
        others.remove(Status.ANSWERED);
        statuses.stream().filter(s -> s != Status.ANSWERED).forEach(s -> classes.add(without(s)));
        others.stream().filter(s -> !statuses.contains(s)).findFirst().ifPresent(s -> classes.add(without(s)));
        return classes;
    }

    private static void several(MultiChoice choice, Set<String> values, List<Given> classes) {
        List<Option> named = choice.options().stream().filter(o -> values.contains(o.id())).toList();
        var unnamed = choice.options().stream().filter(o -> !values.contains(o.id())).findFirst();
        for (int bits = 0; bits < 1 << named.size(); bits++) {
            var chosen = new ArrayList<Option>();
            for (int i = 0; i < named.size(); i++) {
                if ((bits & 1 << i) != 0) {
                    chosen.add(named.get(i));
                }
            }
            boolean alone = chosen.size() < 2 || chosen.stream().noneMatch(o -> choice.exclusive().contains(o.id()));
            if (chosen.isEmpty()) {
                unnamed.ifPresent(o -> classes.add(one(o)));
            } else if (alone) {
                classes.add(new Given(Status.ANSWERED, Set.copyOf(chosen.stream().map(Option::id).toList()),
                        String.join(", ", chosen.stream().map(Option::label).toList())));
            }
        }
    }

    private static Given one(Option option) {
        return new Given(Status.ANSWERED, Set.of(option.id()), option.label());
    }

    private static Given without(Status status) {
        return new Given(status, Set.of(), status.words().toLowerCase(java.util.Locale.UK));
    }
}
