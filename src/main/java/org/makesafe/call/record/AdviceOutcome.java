package org.makesafe.call.record;

/** What became of an advice item. "Not safe" is a good outcome, well recorded. */
public enum AdviceOutcome {
    GIVEN("Given"),
    ALREADY_DONE("Already done"),
    NOT_SAFE("Not safe"),
    DECLINED("Declined"),
    NOT_APPLICABLE(
            "Not applicable");

    private final String words;

    AdviceOutcome(String words) {
        this.words = words;
    }

    /** As shown to people. */
    public String words() {
        return words;
    }
}
