package org.makesafe.review.cycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.makesafe.review.cycle.Trial.step;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.makesafe.flow.Outcome;
import org.makesafe.flow.Outcome.Moved;
import org.makesafe.flow.Outcome.Refused;

/** Every role in every state with every action: what the table says happens, and nothing else. */
class ReviewTableTest {
    private static final Path PAGE = Path.of("docs", "reviews.md");
    private static final String MARK = "<!-- The table is made by ReviewTableTest. -->\n";

    @Test
    void everyCombinationLeadsWhereTheTableSaysOrIsRefused() {
        int allowed = 0;
        for (var role : ReviewRole.values()) {
            for (var state : ReviewState.values()) {
                for (var action : Action.values()) {
                    var review = Trial.review(state, false, null, null);
                    var row = ReviewTable.find(role, state, action);
                    String detail = switch (action) {
                        case REFER -> Referral.TRAINING.name();
                        case ASSESS -> Trial.all(Assessment.Mark.MET);
                        default -> "";
                    };
                    String where = "%s, %s, %s".formatted(role, state, action);
                    var spoken = Rules.decide(review, Optional.of(role), step(action, "Because.", detail));
                    var silent = Rules.decide(review, Optional.of(role), step(action, " ", detail));
                    if (row.isEmpty()) {
                        assertThat(code(spoken)).as(where).isEqualTo("NOT_POSSIBLE_NOW");
                        assertThat(code(silent)).as(where).isEqualTo("NOT_POSSIBLE_NOW");
                    } else {
                        allowed++;
                        assertThat(code(spoken)).as(where).isEqualTo(
                                row.get().comment() == Transition.Comment.NONE ? "REVIEW_COMMENT_NOT_TAKEN" : "");
                        assertThat(code(silent)).as(where).isEqualTo(
                                row.get().comment() == Transition.Comment.REQUIRED ? "REVIEW_COMMENT_REQUIRED" : "");
                        assertThat(row.get().role()).isEqualTo(role);
                    }
                    assertThat(code(Rules.decide(review, Optional.empty(), step(action, "Because.", detail))))
                            .isEqualTo("NOT_YOURS_TO_REVIEW");
                }
            }
        }
        assertThat(allowed).as("each row stands once").isEqualTo(ReviewTable.ROWS.size());
    }

    @Test
    void whatAnActionNeedsBesidesIsAskedFor() {
        var taken = Trial.review(ReviewState.WITH_REVIEWER, false, "officer", null);
        var reviewer = Optional.of(ReviewRole.REVIEWER);
        assertThat(code(Rules.decide(taken, reviewer, step(Action.REFER, "Because.", "ELSEWHERE"))))
                .isEqualTo("REFERRAL_REQUIRED");
        assertThat(code(Rules.decide(taken, reviewer, step(Action.ASSESS, "", "DANGER=MET"))))
                .isEqualTo("ASSESSMENT_INCOMPLETE");
        assertThat(code(Rules.decide(taken, reviewer, step(Action.CLOSE, "x".repeat(2001), ""))))
                .isEqualTo("TOO_LONG");
    }

    @Test
    void everyStateCanBeReachedAndLeftAndNobodyIsStuckWithASupervisorAway() {
        for (var state : ReviewState.values()) {
            assertThat(ReviewTable.ROWS).as(state.name())
                    .anyMatch(row -> row.from() == state && row.to() != state);
            assertThat(state == ReviewState.NOT_SELECTED
                    || ReviewTable.ROWS.stream().anyMatch(row -> row.to() == state && row.from() != state))
                    .as(state.name()).isTrue();
            assertThat(ReviewTable.offered(ReviewRole.SUPERVISOR, state)).as(state.name()).isNotEmpty();
        }
    }

    @Test
    void thePageOfTheDocsHoldsTheTable() throws IOException {
        String page = Files.readString(PAGE);
        String made = page.substring(0, page.indexOf(MARK) + MARK.length()) + table();
        if (Boolean.getBoolean("update")) {
            Files.writeString(PAGE, made);
        }
        assertThat(page).as("run with -Dupdate=true").isEqualTo(made);
    }

    private static String table() {
        return Stream.concat(Stream.of("| state | who | action | leads to | comment |", "|---|---|---|---|---|"),
                ReviewTable.ROWS.stream().map(row -> "| %s | %s | %s | %s | %s |".formatted(row.from(), row.role(),
                        row.action(), row.to(), row.comment())))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static String code(Outcome<Transition> outcome) {
        return switch (outcome) {
            case Moved<Transition> _ -> "";
            case Refused<Transition>(var code, _, _) -> code;
        };
    }
}
