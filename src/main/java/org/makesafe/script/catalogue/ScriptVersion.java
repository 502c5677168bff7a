package org.makesafe.script.catalogue;

import org.makesafe.script.Script;

/**
 * A published version of a script.
 *
 * @param hash SHA-256 of the script and its texts, in hex, as {@link org.makesafe.script.source.ScriptBundle#hash()} says
 * @param number counts the versions of this script, from 1
 */
public record ScriptVersion(String hash, int number, Script script) {}
