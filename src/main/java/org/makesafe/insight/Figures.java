package org.makesafe.insight;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.makesafe.insight.chart.Bars;
import org.makesafe.insight.chart.Columns;
import org.makesafe.insight.chart.Heat;
import org.makesafe.web.ScreenTexts;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Turns counts into pictures with their tables, in the order of the page. */
@Component
class Figures {
    private static final int SIGNS_DRAWN = 15;
    private static final int HOURS = 24;
    private final ScreenTexts texts;
    private final Names names;
    private final Headings headings;
    private final TimeFigures times;
    private final VersionFigure versions;

    Figures(ScreenTexts texts, Names names, Headings headings, TimeFigures times, VersionFigure versions) {
        this.texts = texts;
        this.names = names;
        this.headings = headings;
        this.times = times;
        this.versions = versions;
    }

    /** All figures of a period. */
    List<Figure> of(Tally tally, Period period) {
        var words = names.all();
        var figures = new ArrayList<Figure>();
        figures.add(days(tally, period));
        figures.add(hours(tally));
        headings.standing(words).forEach(heading -> figures.add(bars(heading, tally, Integer.MAX_VALUE)));
        figures.addAll(times.of(tally));
        headings.service(words).forEach(heading -> figures.add(bars(heading, tally, Integer.MAX_VALUE)));
        headings.quality().forEach(heading -> figures.add(bars(heading, tally, Integer.MAX_VALUE)));
        figures.add(signs(tally, words));
        versions.of(tally, period).ifPresent(figures::add);
        return figures;
    }

    private Figure days(Tally tally, Period period) {
        var locale = LocaleContextHolder.getLocale();
        var axis = DateTimeFormatter.ofPattern("d MMM", locale);
        var day = DateTimeFormatter.ofPattern("EEE d MMM uuuu", locale);
        List<LocalDate> all = period.from().datesUntil(period.to().plusDays(1)).toList();
        String title = texts.of("insight.days");
        String words = texts.of("insight.days-words", tally.calls(), all.size());
        return new Figure("days", title, words, tally.calls() == 0
                ? null
                : Columns.draw("days", title, words,
                        all.stream().map(on -> new Bars.Bar(axis.format(on), tally.byDay().getOrDefault(on, 0L)))
                                .toList()),
                List.of(texts.of("insight.column-day"), texts.of("insight.column-calls")),
                all.stream().map(on -> List.of(day.format(on), figure(tally.byDay().getOrDefault(on, 0L)))).toList());
    }

    private Figure hours(Tally tally) {
        var locale = LocaleContextHolder.getLocale();
        List<String> heads = IntStream.range(0, HOURS).mapToObj(Integer::toString).toList();
        List<String> rows = IntStream.rangeClosed(1, DayOfWeek.values().length)
                .mapToObj(day -> DayOfWeek.of(day).getDisplayName(TextStyle.SHORT, locale)).toList();
        List<List<Long>> counts = IntStream.rangeClosed(1, rows.size()).mapToObj(day -> IntStream.range(0, HOURS)
                .mapToObj(hour -> tally.of(Dimension.HOUR).getOrDefault(day + "-" + hour, 0L)).toList()).toList();
        String title = texts.of("insight.hours");
        String words = texts.of("insight.hours-words");
        var table = new ArrayList<List<String>>();
        for (int row = 0; row < rows.size(); row++) {
            var line = new ArrayList<>(List.of(rows.get(row)));
            counts.get(row).forEach(count -> line.add(figure(count)));
            table.add(line);
        }
        var columns = new ArrayList<>(List.of(texts.of("insight.column-day")));
        columns.addAll(heads);
        return new Figure("hours", title, words,
                tally.calls() == 0 ? null : Heat.draw("hours", title, words, heads, rows, counts), columns, table);
    }

    private Figure signs(Tally tally, Map<String, String> words) {
        List<String> sectors = tally.bySector().keySet().stream().toList();
        Heading signs = headings.signs(words);
        Figure drawn = bars(signs, tally, SIGNS_DRAWN);
        var heads = new ArrayList<>(List.of(texts.of("insight.column-sign"), texts.of("insight.column-all")));
        sectors.forEach(sector -> heads.add(headings.sector(words).apply(sector)));
        var rows = new ArrayList<List<String>>();
        signs.falling(tally).forEach(sign -> {
            var row = new ArrayList<>(List.of(signs.name().apply(sign.getKey()), figure(sign.getValue())));
            sectors.forEach(sector -> row.add(figure(tally.sign(sign.getKey(), sector))));
            rows.add(row);
        });
        return new Figure(drawn.id(), drawn.title(), texts.of("insight.signs-words", SIGNS_DRAWN), drawn.picture(),
                heads,
                rows);
    }

    /** @param most how many bars there may be */
    private Figure bars(Heading heading, Tally tally, int most) {
        List<Bars.Bar> bars = heading.falling(tally).stream().limit(most)
                .map(e -> new Bars.Bar(heading.name().apply(e.getKey()), e.getValue())).toList();
        String words = bars.isEmpty()
                ? texts.of("insight.nothing")
                : texts.of("insight.most", bars.getFirst().label(), bars.getFirst().count());
        return new Figure(heading.id(), heading.title(), words,
                bars.isEmpty() ? null : Bars.draw(heading.id(), heading.title(), words, bars),
                List.of(texts.of("insight.column-what"), texts.of("insight.column-calls")),
                bars.stream().map(bar -> List.of(bar.label(), figure(bar.count()))).toList());
    }

    static String figure(long count) {
        return String.format(Locale.UK, "%,d", count);
    }
}
