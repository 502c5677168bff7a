package org.makesafe.insight;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.makesafe.web.ScreenTexts;
import org.springframework.stereotype.Component;

/** How the calls of a month were handled: shares of those that have a score, beside the month before. */
@Component
class QualityFigures {
    private final ScreenTexts texts;
    private final Headings headings;
    private final Names names;

    QualityFigures(ScreenTexts texts, Headings headings, Names names) {
        this.texts = texts;
        this.headings = headings;
        this.names = names;
    }

    /** What a reader in haste should know of it; empty where no call of either month has a score. */
    Optional<String> inShort(Months months) {
        return months.now().scored() + months.before().scored() == 0
                ? Optional.empty()
                : Optional.of(texts.of("report.compliant", share(Compliance.of(months.now().all())), months.earlier(),
                        share(Compliance.of(months.before().all()))));
    }

    /** By band, by what went badly wrong, and with each version of a script. */
    List<Figure> of(Months months) {
        return Stream.concat(headings.quality().stream().map(heading -> figure(heading, months)),
                Stream.of(versions(months))).toList();
    }

    private Figure figure(Heading heading, Months months) {
        var rows = Compared.of(heading.counts().apply(months.now()), heading.counts().apply(months.before())).stream()
                .map(one -> List.of(heading.name().apply(one.term()), share(one.now(), months.now().scored()),
                        share(one.before(), months.before().scored())))
                .toList();
        return figure(heading.id(), heading.title(), rows, months);
    }

    /** Compliance with each version that any call of either month was on. */
    private Figure versions(Months months) {
        var versions = new TreeSet<>(months.now().byVersion().keySet());
        versions.addAll(months.before().byVersion().keySet());
        var rows = versions.stream().map(version -> List.of(named(version),
                share(Compliance.of(months.now().version(version))),
                share(Compliance.of(months.before().version(version))))).toList();
        return figure("compliance", texts.of("insight.compliance"), rows, months);
    }

    /** A version, known by {@code script:number}, in words. */
    private String named(String version) {
        int colon = version.lastIndexOf(':');
        return texts.of("report.version", names.script(version.substring(0, colon)), version.substring(colon + 1));
    }

    private Figure figure(String id, String title, List<List<String>> rows, Months months) {
        return new Figure(id, title,
                rows.isEmpty()
                        ? texts.of("insight.nothing")
                        : texts.of("report.scored", months.now().scored(), months.now().calls()),
                null, List.of(texts.of("insight.column-what"), months.month(), months.earlier()), rows);
    }

    private String share(Compliance of) {
        return share(of.compliant(), of.scored());
    }

    private String share(long part, long whole) {
        return texts.of("report.share", part, whole);
    }
}
