package org.makesafe.ivr.phone;

/**
 * Something the network could not do as the service asked, as it would stand in the network's error log.
 *
 * @param code Twilio's number for it, such as 12100 for a document that is not TwiML
 * @param where the path of the address concerned, without its query
 * @param sentence what is wrong
 */
public record Trouble(int code, String where, String sentence) {}
