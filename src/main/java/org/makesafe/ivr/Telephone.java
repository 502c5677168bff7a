package org.makesafe.ivr;

import java.net.URI;

/**
 * What this service asks of the telephone network. Addresses are those at which the network fetches what comes next
 * ({@link TwilioSettings#at}). Numbers are E.164, or {@code sip:} and {@code client:} addresses.
 */
interface Telephone {
    /** What became of a request. */
    sealed interface Result permits Done, Refused, Unreachable {}

    /**
     * The network did it.
     *
     * @param callSid the call concerned; the new one where it rang somebody
     */
    record Done(String callSid) implements Result {}

    /**
     * The network said no, and nothing changed.
     *
     * @param code stable
     * @param sentence for the officer who asked
     */
    record Refused(String code, String sentence) implements Result {
        /** The caller hung up, or somebody else took the call already. */
        static final Refused CALLER_GONE = new Refused("CALLER_GONE",
                "The caller is no longer there: they hung up, or somebody else has the call.");
        /** Anything else, such as a number that cannot be rung. */
        static final Refused NOT_POSSIBLE = new Refused("TELEPHONE_REFUSED",
                "The telephone network refused this. Nothing has changed.");
    }

    /**
     * The network gave no usable answer, or has not for a while and was not asked. Whether it did anything is not known, so a caller is
     * asked to hold and nothing is repeated unseen.
     */
    record Unreachable() implements Result {}

    /** Takes a waiting caller out of the queue, on to an address. */
    Result takeFromQueue(String queueSid, String callSid, URI url);

    /** Takes a live call away from what it hears, on to an address. */
    Result redirect(String callSid, URI url);

    /**
     * Rings somebody.
     *
     * @param to whom
     * @param from the number shown
     * @param url what they hear when they answer
     * @param statusUrl told when it rings, is answered and ends
     * @param timeoutSeconds how long it rings, up to 600
     */
    Result ring(String to, String from, URI url, URI statusUrl, int timeoutSeconds);

    /** Ends a live call. */
    Result hangUp(String callSid);
}
