package org.makesafe.call;

import org.makesafe.script.QuestionKey;

/**
 * An answer as a page showed it.
 *
 * @param entry the journal entry that held it
 */
public record SeenAnswer(QuestionKey key, int entry) {}
