package org.makesafe.insight;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.makesafe.insight.chart.Bars;
import org.makesafe.web.ScreenTexts;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Writes reports of a month from counts: ten statements, and no call is read. */
@Component
class MonthlyReports {
    private static final int DRAWN = 15;
    private final Tallies tallies;
    private final Names names;
    private final Headings headings;
    private final TimeFigures times;
    private final QualityFigures quality;
    private final ScreenTexts texts;

    MonthlyReports(Tallies tallies, Names names, Headings headings, TimeFigures times, QualityFigures quality,
            ScreenTexts texts) {
        this.tallies = tallies;
        this.names = names;
        this.headings = headings;
        this.times = times;
        this.quality = quality;
        this.texts = texts;
    }

    MonthlyReport of(ReportMonth month) {
        var pair = new Months(tallies.of(month.days()), tallies.of(month.before()), named(month.days(), true),
                named(month.before(), month.over()));
        var words = names.all();
        var figures = new ArrayList<Figure>();
        headings.standing(words).forEach(heading -> figures.add(figure(heading, pair)));
        times.targets().forEach(target -> figures.add(figure(target, pair)));
        headings.service(words).forEach(heading -> figures.add(figure(heading, pair)));
        figures.addAll(quality.of(pair));
        figures.add(figure(headings.signs(words), pair));
        return new MonthlyReport(pair.month(), pair.earlier(), month.over(), pair.now().calls(), inShort(pair),
                figures);
    }

    private List<String> inShort(Months pair) {
        Stream<String> targets = times.targets().stream().filter(target -> counted(target, pair))
                .map(target -> texts.of("report.short", target.title(), within(target, pair)));
        return Stream.of(
                Stream.of(texts.of("report.calls", pair.now().calls(),
                        difference(pair.now().calls(), pair.before().calls(), pair))),
                targets,
                quality.inShort(pair).stream(),
                Stream.of(sum("report.missing", Buckets.total(Headings.missing(pair.now())),
                        Buckets.total(Headings.missing(pair.before())), pair),
                        sum("report.left", Buckets.total(pair.now().of(Dimension.LEFT)),
                                Buckets.total(pair.before().of(Dimension.LEFT)), pair)))
                .flatMap(lines -> lines).toList();
    }

    private String sum(String text, long now, long before, Months pair) {
        return texts.of(text, now, difference(now, before, pair));
    }

    private Figure figure(Heading heading, Months pair) {
        List<Compared> all = Compared.of(heading.counts().apply(pair.now()), heading.counts().apply(pair.before()));
        var bars = all.stream().filter(one -> one.now() > 0).limit(DRAWN)
                .map(one -> new Bars.Bar(heading.name().apply(one.term()), one.now())).toList();
        String words = bars.isEmpty()
                ? texts.of("insight.nothing")
                : texts.of("insight.most", bars.getFirst().label(), bars.getFirst().count());
        return new Figure(heading.id(), heading.title(), words,
                bars.isEmpty() ? null : Bars.draw(heading.id(), heading.title(), words, bars),
                List.of(texts.of("insight.column-what"), pair.month(), pair.earlier(), texts.of("report.difference")),
                all.stream().map(one -> List.of(heading.name().apply(one.term()), Figures.figure(one.now()),
                        Figures.figure(one.before()), difference(one.now(), one.before()))).toList());
    }

    private Figure figure(TimeFigures.Target target, Months pair) {
        var heads = List.of(texts.of("insight.column-within"), pair.month(), pair.earlier());
        if (!counted(target, pair)) {
            return new Figure(target.id(), target.title(), texts.of("insight.nothing"), null, heads, List.of());
        }
        var rows = Stream.concat(Buckets.BOUNDS.stream(), Stream.of(Buckets.LONGER))
                .map(bound -> List.of(times.time(bound), share(target, bound, pair.now()),
                        share(target, bound, pair.before())))
                .toList();
        return new Figure(target.id(), target.title(), within(target, pair), null, heads, rows);
    }

    private static boolean counted(TimeFigures.Target target, Months pair) {
        return !pair.now().of(target.what()).isEmpty() || !pair.before().of(target.what()).isEmpty();
    }

    private String within(TimeFigures.Target target, Months pair) {
        return texts.of("report.within", share(target, target.seconds(), pair.now()), times.time(target.seconds()),
                pair.earlier(), share(target, target.seconds(), pair.before()));
    }

    private String share(TimeFigures.Target target, int bound, Tally tally) {
        var counts = tally.of(target.what());
        return texts.of("report.share", Buckets.within(counts, bound), Buckets.total(counts));
    }

    private String difference(long now, long before, Months pair) {
        return now == before
                ? texts.of("report.as-many-as", pair.earlier())
                : texts.of(now > before ? "report.more-than" : "report.fewer-than", Math.abs(now - before),
                        pair.earlier());
    }

    private String difference(long now, long before) {
        return now == before
                ? texts.of("report.as-many")
                : texts.of(now > before ? "report.more" : "report.fewer", Math.abs(now - before));
    }

    /** A month by its name; part of one with its days. */
    private static String named(Period days, boolean whole) {
        var locale = LocaleContextHolder.getLocale();
        String month = DateTimeFormatter.ofPattern("MMMM uuuu", locale).format(days.from());
        return whole ? month : "1–%d %s".formatted(days.to().getDayOfMonth(), month);
    }
}
