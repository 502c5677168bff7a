package org.makesafe.review.records;

import org.makesafe.flow.Outcome.Refused;

/** Why a search can be refused. */
final class SearchRefusals {
    private SearchRefusals() {}

    static <T> Refused<T> badDate() {
        return new Refused<>("BAD_DATE", "Give a whole date, such as 2026-11-22.");
    }

    static <T> Refused<T> datesCrossed() {
        return new Refused<>("DATES_CROSSED", "Give a last day that is not before the first.");
    }

    static <T> Refused<T> tooManyWords() {
        return new Refused<>("TOO_MANY_WORDS", "Look for eight words at most.");
    }

    static <T> Refused<T> noWords() {
        return new Refused<>("NO_WORDS", "Give at least one word, in letters or figures.");
    }

    static <T> Refused<T> unknownFilter() {
        return new Refused<>("UNKNOWN_FILTER", "There is no such choice. Take one from the list.");
    }

    static <T> Refused<T> unknownSearch() {
        return new Refused<>("UNKNOWN_SEARCH", "There is no such search. Make it again.");
    }

    static <T> Refused<T> badSearchName() {
        return new Refused<>("BAD_SEARCH_NAME", "Give the search a name of 1 to 60 characters.");
    }

    static <T> Refused<T> tooManyRecords() {
        return new Refused<>("TOO_MANY_RECORDS", "More than 10,000 records are found. Look for fewer.");
    }
}
