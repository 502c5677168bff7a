package org.makesafe.cli;

/** Why a command could not do its work, in a plain sentence for whoever typed it. */
final class Trouble extends RuntimeException {
    private static final long serialVersionUID = 1;

    Trouble(String sentence) {
        super(sentence);
    }
}
