package org.makesafe.quality;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.makesafe.call.CallView;
import org.makesafe.call.lifecycle.CallState;
import org.makesafe.call.record.Call;
import org.makesafe.call.record.Entry;
import org.makesafe.script.Quality;
import org.makesafe.script.Quality.Severity;

/**
 * How a call was handled, line by line. Made from the call, its journal and the script it was taken on, and from nothing else: the same
 * three give the same score.
 *
 * @param rules what it was scored by: changes with the script's quality table and with this code
 */
public record Score(String rules, Band band, List<Line> lines) {
    /** Raise it whenever the same call would be scored in another way, so that scores already kept stay apart. */
    public static final int VERSION = 1;
    private static final int RULES_LENGTH = 16;

    public Score {
        lines = List.copyOf(lines);
    }

    /** Whether a call is to be scored: somebody took it, and it has ended. */
    public static boolean due(CallView view) {
        CallState state = view.call().standing().state();
        return (state == CallState.COMPLETED || state == CallState.DROPPED)
                && !view.call().handler().equals(Call.NOBODY);
    }

    /**
     * The score of a call; empty where its script has no quality table.
     *
     * @param journal the whole of it, in order; nothing is scored without one, as of calls that were made up
     */
    public static Optional<Score> of(CallView view, List<Entry> journal) {
        return journal.isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(view.script().quality()).map(quality -> of(quality, view, journal));
    }

    private static Score of(Quality quality, CallView view, List<Entry> journal) {
        var sheet = new Sheet(quality);
        var course = Course.of(view, journal);
        new DangerLines(sheet, course).add();
        new QuestionLines(sheet, view, course).add();
        new AdviceLines(sheet, view, course).add();
        new GradeLines(sheet, course).add();
        new WordsLines(sheet, view, course).add();
        return new Score(rules(quality), Band.of(sheet.lines()), sheet.lines());
    }

    /** Names what calls with this quality table are scored by. */
    static String rules(Quality quality) {
        try {
            var digest = MessageDigest.getInstance("SHA-256")
                    .digest((VERSION + " " + quality).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, RULES_LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether another score says the same, be it by other rules. */
    public boolean same(Score other) {
        return band == other.band && lines.equals(other.lines);
    }

    /** How many deviations of a severity there are. */
    public int count(Severity severity) {
        return Band.count(lines, severity);
    }

    /** The deviations of a severity, in the order found. */
    public List<Line> of(Severity severity) {
        return lines.stream().filter(line -> line.severity() == severity).toList();
    }

    /** What went as it should. */
    public List<Line> met() {
        return lines.stream().filter(Line::met).toList();
    }
}
