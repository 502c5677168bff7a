package org.makesafe.script;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import org.makesafe.script.Reading.Fault;

/**
 * Any number of options.
 *
 * @param exclusive options that stand alone, such as "none of these"
 */
public record MultiChoice(List<Option> options, Set<String> exclusive) implements AnswerType {
    public MultiChoice {
        options = List.copyOf(options);
        exclusive = Set.copyOf(exclusive);
    }

    @Override
    public String name() {
        return "MULTI_CHOICE";
    }

    @Override
    public Reading read(Value raw, LocalDateTime now) {
        if (raw instanceof Value.Fields) {
            return Reading.not(Fault.WRONG_SHAPE, "Give the options as a list.");
        }
        var given = raw.ids().stream().map(String::strip).filter(id -> !id.isEmpty()).toList();
        var known = options.stream().map(Option::id).toList();
        if (given.isEmpty()) {
            return Reading.not(Fault.BLANK,
                    "Choose at least one, or say why there is none: not known, refused, not asked or unsafe to ask.");
        }
        if (!known.containsAll(given)) {
            return Reading.not(Fault.NOT_AN_OPTION, "Choose from: %s.".formatted(Choice.labels(options)),
                    Choice.labels(options));
        }
        var chosen = known.stream().filter(given::contains).toList();
        var alone = options.stream().filter(o -> exclusive.contains(o.id()) && chosen.contains(o.id())).findFirst();
        if (chosen.size() > 1 && alone.isPresent()) {
            return Reading.not(Fault.NOT_TOGETHER,
                    "“%s” can't be chosen with anything else.".formatted(alone.get().label()), alone.get().label());
        }
        return new Reading.Read(new Value.Several(chosen));
    }

    @Override
    public String show(Value value) {
        return Choice.labels(options, value);
    }
}
