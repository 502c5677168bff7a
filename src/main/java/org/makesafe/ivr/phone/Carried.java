package org.makesafe.ivr.phone;

/** What became of a webhook. */
sealed interface Carried {
    /** It was answered with success; {@code from} is the address that answered, after redirections. */
    record Answered(Hook from, Reply reply) implements Carried {}

    /** It was not; {@code code} is Twilio's number for the reason. */
    record Lost(Hook from, int code) implements Carried {}
}
