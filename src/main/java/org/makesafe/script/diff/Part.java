package org.makesafe.script.diff;

/** The parts of a script, in the order that differences are told. */
public enum Part {
    SCRIPT("The script"),
    STAGES("Stages"),
    QUESTIONS("Questions"),
    ALERTS("Alerts"),
    ADVICE("Advice"),
    GRADES("Grades"),
    PROMISES("Promises"),
    REPORTS("Reports and scores");

    private final String words;

    Part(String words) {
        this.words = words;
    }

    /** As shown to people. */
    public String words() {
        return words;
    }
}
