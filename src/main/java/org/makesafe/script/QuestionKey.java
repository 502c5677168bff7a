package org.makesafe.script;

/**
 * Names one place for an answer: a question and, in a repeated stage, the person or vehicle it is about.
 *
 * @param item counts from 1; always 1 outside repeated stages
 */
public record QuestionKey(String question, int item) implements Comparable<QuestionKey> {
    /** The key of a question that is asked once. */
    public static QuestionKey of(String question) {
        return new QuestionKey(question, 1);
    }

    /** Reads {@code child-age#2}; without a number the item is 1. */
    public static QuestionKey parse(String text) {
        int hash = text.indexOf('#');
        return hash < 0
                ? of(text)
                : new QuestionKey(text.substring(0, hash), Integer.parseInt(text.substring(hash + 1)));
    }

    @Override
    public int compareTo(QuestionKey other) {
        int byName = question.compareTo(other.question);
        return byName != 0 ? byName : Integer.compare(item, other.item);
    }

    @Override
    public String toString() {
        return item == 1 ? question : question + "#" + item;
    }
}
