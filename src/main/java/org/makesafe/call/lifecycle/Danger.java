package org.makesafe.call.lifecycle;

/** The danger decision. The script prompts; only a person confirms, overrides or stands down. */
public enum Danger {
    NONE("No emergency"),
    PROMPTED("Emergency? Decide now"),
    CONFIRMED("Emergency"),
    OVERRIDDEN(
            "Not an emergency: overridden"),
    STOOD_DOWN("Emergency stood down");

    private final String words;

    Danger(String words) {
        this.words = words;
    }

    /** Whether it is for the eye at once: confirmed, or for somebody to decide. */
    public boolean pressing() {
        return this == PROMPTED || this == CONFIRMED;
    }

    /** As shown to people. */
    public String words() {
        return words;
    }
}
