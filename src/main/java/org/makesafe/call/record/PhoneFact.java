package org.makesafe.call.record;

import org.jspecify.annotations.Nullable;

/** One thing that happened to a call on its telephone line, rather than in the talk with a handler. */
public sealed interface PhoneFact extends Fact {
    /**
     * The number the line showed. It is often not one that can be rung back, so it never stands in for what the caller gives.
     *
     * @param value E.164; null where the caller withheld it
     * @param line the network's name for the line that speaks for the caller from here on
     * @param personal always true: it identifies the caller
     */
    record RangFrom(@Nullable String value, String line, boolean personal) implements PhoneFact {}

    /**
     * Words were played to the caller.
     *
     * @param part what they belong to
     * @param id of the question, advice item or line
     * @param wording version of the words of an advice item; null for other parts, whose words go by the script's version
     * @param words as they were played, with nothing personal put in
     * @param language what they are in
     */
    record Played(Part part, String id, @Nullable Integer wording, String words, String language,
            HeardTo heard) implements PhoneFact {
        /** What played words belong to. */
        public enum Part {
            QUESTION,
            ADVICE,
            LINE
        }
    }

    /** The caller said one of the phrases that open a script, to the phone system. */
    record PhraseSaid(String phrase) implements PhoneFact {}

    /** A handler took a waiting caller, and goes on with this version of this script. */
    record Taken(String scriptId, String scriptHash) implements PhoneFact {}

    /** The handler was not reached, so the caller waits again, at the front. */
    record PutBack(String reason) implements PhoneFact {}

    /** A caller who was cut off rang again, and waits. */
    record CalledAgain() implements PhoneFact {}

    /**
     * A handler has a lost caller rung back.
     *
     * @param line the name of the line that speaks for the caller from here on
     */
    record RungBack(String line) implements PhoneFact {}

    /**
     * The line changed.
     *
     * @param detail what there is to add; null for nothing
     */
    record LineChanged(Line line, @Nullable String detail) implements PhoneFact {}

    /**
     * A message was recorded, or its words came in later.
     *
     * @param recording the telephone company's name for the recording
     * @param seconds its length
     * @param transcript what a machine made of it; null until there is one
     */
    record MessageLeft(String recording, int seconds, @Nullable String transcript) implements PhoneFact {}
}
