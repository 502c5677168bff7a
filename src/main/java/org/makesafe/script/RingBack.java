package org.makesafe.script;

/**
 * How a caller who is lost may be rung back.
 *
 * @param number the question that asks for the number
 * @param never when nobody may ring; {@link Condition#NEVER} unless the script says otherwise
 */
public record RingBack(String number, Condition never) {}
