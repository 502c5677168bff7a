package org.makesafe.ivr;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the telephone is told to do next, in order. Moments stand for addresses, which are made when this is written as TwiML. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "act")
@JsonSubTypes({ @JsonSubTypes.Type(value = Act.Speak.class, name = "speak"),
        @JsonSubTypes.Type(value = Act.Listen.class, name = "listen"),
        @JsonSubTypes.Type(value = Act.GoTo.class, name = "go-to"),
        @JsonSubTypes.Type(value = Act.Enqueue.class, name = "enqueue"),
        @JsonSubTypes.Type(value = Act.Leave.class, name = "leave"),
        @JsonSubTypes.Type(value = Act.Ring.class, name = "ring"),
        @JsonSubTypes.Type(value = Act.TakeMessage.class, name = "take-message"),
        @JsonSubTypes.Type(value = Act.HangUp.class, name = "hang-up")})
sealed interface Act {
    /** Says something that no key cuts short. */
    record Speak(Saying saying) implements Act {}

    /**
     * Says something and takes keys, or words too. A caller who does neither goes on to the next act.
     *
     * @param sayings cut short by a key or a word
     */
    record Listen(List<Saying> sayings, Ear ear, Moment then) implements Act {
        public Listen {
            sayings = List.copyOf(sayings);
        }
    }

    /** Goes on somewhere else. */
    record GoTo(Moment moment) implements Act {}

    /** Joins the queue. */
    record Enqueue(Moment waiting, Moment left) implements Act {
        /** At the first announcement. */
        static Enqueue anew() {
            return new Enqueue(new Moment.Waiting(0, true), new Moment.LeftQueue());
        }
    }

    /** The moments it leads to. */
    default Stream<Moment> moments() {
        return switch (this) {
            case Listen listen -> Stream.of(listen.then());
            case GoTo(var moment) -> Stream.of(moment);
            case Enqueue(var waiting, var left) -> Stream.of(waiting, left);
            case Ring ring -> Stream.of(Optional.ofNullable(ring.answered()), Optional.of(ring.over()))
                    .flatMap(Optional::stream);
            case TakeMessage(var recorded, var transcribed) -> Stream.of(recorded, transcribed);
            case Speak _,Leave _,HangUp _ -> Stream.empty();
        };
    }

    /** Leaves the queue. */
    record Leave() implements Act {}

    /**
     * Rings somebody and joins the two.
     *
     * @param seconds how long it rings
     * @param answered what whoever is rung hears first; null for nothing
     */
    record Ring(Whom whom, int seconds, @Nullable Moment answered, Moment over) implements Act {}

    /** Records a message. */
    record TakeMessage(Moment recorded, Moment transcribed) implements Act {}

    /** Ends the call. */
    record HangUp() implements Act {}

    /** Who is rung. Their numbers are looked up only when this is written as TwiML, and are not kept with it. */
    enum Whom {
        /** The handler who is on the call. */
        HANDLER,
        /** The caller, on the number to ring back. */
        CALLER,
        /** The emergency number. */
        EMERGENCY,
        /** The person who steps in when something fails. */
        PERSON
    }

    /**
     * What is listened for.
     *
     * @param digits how many keys at most; 0 for any number, ended by the hash key
     * @param seconds of silence
     * @param hints what may be said; empty for keys alone
     */
    record Ear(int digits, int seconds, List<String> hints) {
        public Ear {
            hints = List.copyOf(hints);
        }

        /** One key. */
        static Ear key(int seconds) {
            return new Ear(1, seconds, List.of());
        }
    }
}
