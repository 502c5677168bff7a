package org.makesafe.ivr;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/**
 * What a request means that comes to one address: each address that goes into TwiML stands for one moment of one call. Kept with the
 * address, so that any instance can tell, and so that the same request again is known.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "moment")
@JsonSubTypes({ @JsonSubTypes.Type(value = Moment.Ringing.class, name = "ringing"),
        @JsonSubTypes.Type(value = Moment.Asked.class, name = "asked"),
        @JsonSubTypes.Type(value = Moment.ReadBack.class, name = "read-back"),
        @JsonSubTypes.Type(value = Moment.Waiting.class, name = "waiting"),
        @JsonSubTypes.Type(value = Moment.LeftQueue.class, name = "left-queue"),
        @JsonSubTypes.Type(value = Moment.Recorded.class, name = "recorded"),
        @JsonSubTypes.Type(value = Moment.MessageChecked.class, name = "message-checked"),
        @JsonSubTypes.Type(value = Moment.Transcribed.class, name = "transcribed"),
        @JsonSubTypes.Type(value = Moment.Connecting.class, name = "connecting"),
        @JsonSubTypes.Type(value = Moment.HandlerAnswered.class, name = "handler-answered"),
        @JsonSubTypes.Type(value = Moment.HandlerLeft.class, name = "handler-left"),
        @JsonSubTypes.Type(value = Moment.RingingBack.class, name = "ringing-back"),
        @JsonSubTypes.Type(value = Moment.CallerAnswered.class, name = "caller-answered"),
        @JsonSubTypes.Type(value = Moment.RungBack.class, name = "rung-back"),
        @JsonSubTypes.Type(value = Moment.PuttingThrough.class, name = "putting-through"),
        @JsonSubTypes.Type(value = Moment.PutThrough.class, name = "put-through"),
        @JsonSubTypes.Type(value = Moment.PersonLeft.class, name = "person-left")})
sealed interface Moment {
    /** A call comes in. */
    record Ringing() implements Moment {}

    /**
     * A question was put.
     *
     * @param attempt counts from 1
     */
    record Asked(String question, int attempt) implements Moment {}

    /** What was keyed for a question was read back. */
    record ReadBack(String question) implements Moment {}

    /**
     * The caller waits in the queue.
     *
     * @param round counts the announcements from 0
     * @param first whether nothing was announced yet, so that no key can have been pressed
     */
    record Waiting(int round, boolean first) implements Moment {}

    /** The caller left the queue, one way or another. */
    record LeftQueue() implements Moment {}

    /**
     * A message was recorded.
     *
     * @param attempt counts from 1
     */
    record Recorded(int attempt) implements Moment {}

    /** The caller was asked whether to keep the message. */
    record MessageChecked(int attempt) implements Moment {}

    /** The words of a message came in. */
    record Transcribed() implements Moment {}

    /** The caller was taken out of the queue for a handler. */
    record Connecting() implements Moment {}

    /** The handler's telephone was answered. */
    record HandlerAnswered() implements Moment {}

    /** The handler's end is over: they hung up, or were not reached. */
    record HandlerLeft() implements Moment {}

    /** The handler answered, to have a lost caller rung back. */
    record RingingBack() implements Moment {}

    /** The caller who is rung back answered. */
    record CallerAnswered() implements Moment {}

    /** The ringing back is over. */
    record RungBack() implements Moment {}

    /** The caller is being put through to the emergency number. */
    record PuttingThrough() implements Moment {}

    /** The emergency number's end is over. */
    record PutThrough() implements Moment {}

    /** The end of the person who steps in when something fails is over. */
    record PersonLeft() implements Moment {}
}
