package org.makesafe.script.publication;

import java.util.List;

/** What came of a request. A refusal is an answer, and nothing changed. */
public sealed interface Decision {
    /** It is done; a request that was sent twice is answered with the entry that it made. */
    record Done(Publication entry) implements Decision {}

    /**
     * It is not done.
     *
     * @param sentence plain, for people
     * @param about what the sentence names, for other languages, as in {@link org.makesafe.script.Sentence}
     */
    record Refused(Refusal code, String sentence, List<Object> about) implements Decision {
        public Refused {
            about = List.copyOf(about);
        }
    }

    /** Why a request can be refused. The names are stable codes. */
    enum Refusal {
        UNKNOWN_VERSION("There is no such version of this script."),
        OTHER_SCRIPTS_VERSION("The same text was saved for another script."),
        NOT_FROM_HERE("That can't follow from where this version stands."),
        SECOND_AUTHOR_NEEDED("You saved this draft, so another author must approve it."),
        COMMENT_NEEDED("Say why, in a few words."),
        COMMENT_UNREADABLE("Shorten the comment, and take out what can't be shown."),
        TIME_PASSED("Give a time that is still to come, or leave it empty to publish now."),
        ALREADY_CURRENT("New calls use this version already."),
        NOT_CURRENT("New calls don't use this version, so there is nothing to retire."),
        USUAL_SCRIPT("New calls use this script unless another is chosen, so it can't be retired."),
        UNREADABLE("The file can't be kept."),
        HAS_PROBLEMS("The draft has problems. Mend them first.");

        private final String sentence;

        Refusal(String sentence) {
            this.sentence = sentence;
        }

        /** Its usual words. */
        public String sentence() {
            return sentence;
        }

        /** This refusal in its usual words. */
        public Refused refused() {
            return new Refused(this, sentence, List.of());
        }

        /** This refusal with what exactly is the matter, and what that names. */
        public Refused refused(String detail, Object... about) {
            return new Refused(this, detail, List.of(about));
        }
    }
}
