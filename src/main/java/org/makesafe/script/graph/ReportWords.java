package org.makesafe.script.graph;

import java.util.Map;
import java.util.stream.Collectors;
import org.makesafe.script.Quality;
import org.makesafe.script.Quality.Deviation;
import org.makesafe.script.Quality.Severity;
import org.makesafe.script.Reporting;
import org.makesafe.script.Script;

/** What an outline says of reports and scores. */
final class ReportWords {
    private ReportWords() {}

    static void write(Script script, Outline out) {
        Reporting report = script.report();
        if (!report.equals(Reporting.NOTHING)) {
            out.heading(2, "Reports", "");
            if (report.sector() != null) {
                out.item("Sector", report.sector());
            }
            if (!report.indicators().isEmpty()) {
                out.item("Indicators", String.join(", ", report.indicators()));
            }
            var words = new ConditionWords(script);
            report.flags().forEach(flag -> out.item("Flag " + flag.id(),
                    "%s. If: %s.".formatted(flag.label(), words.words(flag.when()))));
        }
        Quality quality = script.quality();
        if (quality != null) {
            out.heading(2, "Quality score", "");
            quality.weights()
                    .forEach((deviation, severity) -> out.item(deviation.word(), severity.word() + "."));
            quality.questions().forEach((id, own) -> out.item("Question " + id, weights(own)));
            quality.advice().forEach((id, own) -> out.item("Advice " + id, weights(own)));
            quality.within()
                    .forEach((target, seconds) -> out.item(target.word(), "within %d seconds.".formatted(seconds)));
            quality.details()
                    .forEach((id, fields) -> out.item("Details of " + id, String.join(", ", fields) + "."));
        }
    }

    private static String weights(Map<Deviation, Severity> own) {
        return own.entrySet().stream().map(e -> e.getKey().word() + ": " + e.getValue().word())
                .collect(Collectors.joining(", ")) + ".";
    }
}
