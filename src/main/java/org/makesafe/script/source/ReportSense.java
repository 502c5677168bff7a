package org.makesafe.script.source;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.makesafe.script.Choice;
import org.makesafe.script.Details;
import org.makesafe.script.MultiChoice;
import org.makesafe.script.Quality;
import org.makesafe.script.Quality.About;
import org.makesafe.script.Quality.Deviation;
import org.makesafe.script.Quality.Target;
import org.makesafe.script.Question;
import org.makesafe.script.Reporting;
import org.makesafe.script.Script;
import org.makesafe.script.source.Problem.Code;

/** Checks that what a script says of reports and scores names things that are there, and of the right kind. */
final class ReportSense {
    private final Script script;
    private final Whereabouts at;

    ReportSense(Script script, Whereabouts at) {
        this.script = script;
        this.at = at;
    }

    void check() {
        Reporting report = script.report();
        String sector = report.sector();
        if (sector != null && !(type(sector) instanceof Choice)) {
            at.problem(report, Code.BAD_REPORT, "“%s” is not a choice question.".formatted(sector));
        }
        report.indicators().stream().filter(id -> !(type(id) instanceof MultiChoice)).forEach(
                id -> at.problem(report, Code.BAD_REPORT, "“%s” is not a multi-choice question.".formatted(id)));
        Quality quality = script.quality();
        if (quality != null) {
            named(quality);
            times(quality);
            quality.details().forEach((id, fields) -> details(quality, id, fields));
        }
    }

    private void named(Quality quality) {
        quality.questions().forEach((id, weights) -> {
            if (script.question(id).isEmpty()) {
                wrong(quality, "There is no question “%s”.".formatted(id));
            }
            weights.keySet().forEach(deviation -> about(quality, deviation, About.QUESTION, id));
        });
        quality.advice().forEach((id, weights) -> {
            if (script.advice(id).isEmpty()) {
                wrong(quality, "There is no advice “%s”.".formatted(id));
            }
            weights.keySet().forEach(deviation -> about(quality, deviation, About.ADVICE, id));
        });
    }

    private void about(Quality quality, Deviation deviation, About about, String id) {
        if (deviation.about() != about) {
            wrong(quality, "“%s” can't be weighed apart at “%s”.".formatted(deviation.word(), id));
        }
    }

    private void times(Quality quality) {
        List<Deviation> weighed = quality.weighed().toList();
        for (Target target : Target.values()) {
            if (quality.within().containsKey(target) != weighed.contains(target.missed())) {
                wrong(quality, "“%s” under within and the weight of “%s” go together.".formatted(target.word(),
                        target.missed().word()));
            }
        }
    }

    private void details(Quality quality, String id, List<String> fields) {
        if (!(type(id) instanceof Details(var kind))) {
            wrong(quality, "“%s” does not ask for a place, a person or a vehicle.".formatted(id));
            return;
        }
        var known = kind.fields().stream().map(Details.Field::id).toList();
        fields.stream().filter(field -> !known.contains(field)).forEach(
                field -> wrong(quality, "“%s” has no “%s”: %s.".formatted(id, field, String.join(", ", known))));
    }

    private void wrong(Quality quality, String message) {
        at.problem(quality, Code.BAD_QUALITY, message);
    }

    private @Nullable Object type(String id) {
        return script.question(id).map(Question::type).orElse(null);
    }
}
