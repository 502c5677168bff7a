package org.makesafe.ivr;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.makesafe.call.CallView;
import org.makesafe.call.FromLine;

/**
 * What follows a moment.
 *
 * @param heard what came in, to be kept first
 * @param next what the telephone is told, once the call is what that made of it
 */
record Turn(FromLine heard, Function<CallView, Next> next) {
    /**
     * What the telephone is told.
     *
     * @param acts in order; none where what it does already goes on
     * @param line what that means for the record
     * @param leaving why the caller leaves the queue of their own will; null where they do not
     */
    record Next(List<Act> acts, FromLine line, @Nullable Leaving leaving) {
        Next {
            acts = List.copyOf(acts);
        }

        static Next of(Act... acts) {
            return new Next(List.of(acts), FromLine.of(), null);
        }

        /** The same with more done before. */
        Next after(List<Act> before) {
            return new Next(Stream.concat(before.stream(), acts.stream()).toList(), line, leaving);
        }

        /** The same with more said first. Where a question follows, a key pressed while it is said counts: 0 at any time leads to a person. */
        Next opening(List<Saying> sayings) {
            if (!(acts.getFirst() instanceof Act.Listen(var asked, var ear, var then))) {
                return after(sayings.stream().<Act>map(Act.Speak::new).toList());
            }
            var all = Stream.concat(sayings.stream(), asked.stream()).toList();
            var rest = acts.stream().skip(1);
            return new Next(Stream.concat(Stream.of(new Act.Listen(all, ear, then)), rest).toList(), line, leaving);
        }

        /** The same, with what it means for the record. */
        Next with(FromLine other) {
            return new Next(acts, other, leaving);
        }
    }

    static Turn of(FromLine heard, Function<CallView, Next> next) {
        return new Turn(heard, next);
    }

    static Turn of(Function<CallView, Next> next) {
        return new Turn(FromLine.of(), next);
    }
}
