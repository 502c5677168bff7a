package org.makesafe.insight;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.makesafe.call.lifecycle.CallState;
import org.makesafe.call.lifecycle.Danger;
import org.makesafe.call.record.AdviceOutcome;
import org.makesafe.insight.chart.Bars;
import org.makesafe.insight.chart.Columns;
import org.makesafe.insight.chart.Heat;
import org.makesafe.script.Grade;
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
    private final TimeFigures times;
    private final VersionFigure versions;

    Figures(ScreenTexts texts, Names names, TimeFigures times, VersionFigure versions) {
        this.texts = texts;
        this.names = names;
        this.times = times;
        this.versions = versions;
    }

    /** All figures of a period. */
    List<Figure> of(Tally tally, Period period) {
        var words = names.all();
        var figures = new ArrayList<Figure>();
        figures.add(days(tally, period));
        figures.add(hours(tally));
        figures.add(bars("sector", texts.of("insight.sector"), tally.bySector(), sector(words)));
        figures.add(bars("state", texts.of("insight.state"), tally.of(Dimension.STATE),
                term -> texts.word("state", CallState.valueOf(term))));
        figures.add(bars("danger", texts.of("insight.danger"), tally.of(Dimension.DANGER),
                term -> texts.word("danger", Danger.valueOf(term))));
        figures.add(bars("grade", texts.of("insight.grade"), tally.of(Dimension.GRADE),
                term -> term.equals("NONE")
                        ? texts.of("record.grade-none")
                        : texts.word("grade", Grade.valueOf(term))));
        figures.add(bars("flags", texts.of("insight.flags"), tally.of(Dimension.FLAG), named(words)));
        figures.addAll(times.of(tally));
        figures.add(bars("given", texts.of("insight.given"), advice(tally, AdviceOutcome.GIVEN.name()), named(words)));
        figures.add(bars("missing", texts.of("insight.missing"), advice(tally, "MISSING"), named(words)));
        figures.add(bars("left", texts.of("insight.left"), tally.of(Dimension.LEFT), term -> switch (term) {
            case "QUEUE" -> texts.of("insight.left-queue");
            case "START" -> texts.of("insight.left-start");
            default -> words.getOrDefault(term, term);
        }));
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
        var totals = new TreeMap<String, Long>();
        tally.signs().forEach((sign, bySector) -> totals.put(sign, Buckets.total(bySector)));
        Figure drawn = bars("signs", texts.of("insight.signs"), mostOf(totals), named(words));
        var heads = new ArrayList<>(List.of(texts.of("insight.column-sign"), texts.of("insight.column-all")));
        sectors.forEach(sector -> heads.add(sector(words).apply(sector)));
        var rows = new ArrayList<List<String>>();
        falling(totals).forEach(sign -> {
            var row = new ArrayList<>(List.of(named(words).apply(sign.getKey()), figure(sign.getValue())));
            sectors.forEach(sector -> row.add(figure(tally.sign(sign.getKey(), sector))));
            rows.add(row);
        });
        return new Figure(drawn.id(), drawn.title(), texts.of("insight.signs-words", SIGNS_DRAWN), drawn.picture(),
                heads,
                rows);
    }

    private Figure bars(String id, String title, SortedMap<String, Long> counts, UnaryOperator<String> name) {
        List<Bars.Bar> bars = falling(counts).stream().map(e -> new Bars.Bar(name.apply(e.getKey()), e.getValue()))
                .toList();
        String words = bars.isEmpty()
                ? texts.of("insight.nothing")
                : texts.of("insight.most", bars.getFirst().label(), bars.getFirst().count());
        return new Figure(id, title, words, bars.isEmpty() ? null : Bars.draw(id, title, words, bars),
                List.of(texts.of("insight.column-what"), texts.of("insight.column-calls")),
                bars.stream().map(bar -> List.of(bar.label(), figure(bar.count()))).toList());
    }

    private static SortedMap<String, Long> advice(Tally tally, String outcome) {
        var counts = new TreeMap<String, Long>();
        tally.of(Dimension.ADVICE).forEach((term, calls) -> {
            if (term.endsWith(":" + outcome)) {
                counts.put(term.substring(0, term.lastIndexOf(':')), calls);
            }
        });
        return counts;
    }

    private UnaryOperator<String> sector(Map<String, String> words) {
        return id -> id.equals(CallFacts.NO_SECTOR)
                ? texts.of("insight.no-sector")
                : words.getOrDefault(Names.SECTOR + id, id);
    }

    private static UnaryOperator<String> named(Map<String, String> words) {
        return id -> words.getOrDefault(id, id);
    }

    private static SortedMap<String, Long> mostOf(SortedMap<String, Long> counts) {
        var most = new TreeMap<String, Long>();
        falling(counts).stream().limit(SIGNS_DRAWN).forEach(e -> most.put(e.getKey(), e.getValue()));
        return most;
    }

    private static List<Map.Entry<String, Long>> falling(SortedMap<String, Long> counts) {
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .toList();
    }

    static String figure(long count) {
        return String.format(Locale.UK, "%,d", count);
    }
}
