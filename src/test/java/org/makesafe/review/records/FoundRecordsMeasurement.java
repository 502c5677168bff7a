package org.makesafe.review.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.makesafe.call.CallView;
import org.makesafe.call.Progress;
import org.makesafe.call.record.CallLine;
import org.makesafe.call.record.Recorded;
import org.makesafe.cli.CommandLineTools;
import org.makesafe.flow.Place;
import org.makesafe.script.Details;
import org.makesafe.script.Phone;
import org.makesafe.script.Value;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;

/**
 * Whether each search finds among generated records what reading every one of them finds, on every database. It reads them one after the
 * other, which takes minutes; run by name, see {@code docs/measurements.md}.
 */
@Tag("measure")
@SpringBootTest(properties = { "makesafe.ivr.enabled=false", "makesafe.scores.scoring=false",
        "makesafe.review.upkeep=false", "makesafe.insight.counting=false"})
abstract class FoundRecordsMeasurement {
    private static final int RECORDS = Integer.getInteger("measure.records", 100_000);
    private static final int MOST = 1000;
    @Autowired
    private JdbcClient sql;
    @Autowired
    private Progress progress;
    @Autowired
    private FilterReader reader;
    @Autowired
    private RecordSearch search;

    /** Has the service use a database that the generator fills first. */
    static void fill(DynamicPropertyRegistry settings, String url, String user) {
        var out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        assertThat(CommandLineTools.run(out, out, "generate", "--records", "" + RECORDS, "--months", "12", "--database",
                url + (url.contains("?") ? "&" : ";") + "user=" + user)).isZero();
        settings.add("spring.datasource.url", () -> url);
        settings.add("spring.datasource.username", () -> user);
        settings.add("spring.datasource.password", () -> "");
    }

    @Test
    void everySearchFindsWhatReadingEveryRecordFinds() {
        long start = System.nanoTime();
        Map<Map<Field, String>, Predicate<CallView>> searches = searches();
        var expected = new LinkedHashMap<Map<Field, String>, List<Long>>();
        searches.keySet().forEach(typed -> expected.put(typed, new ArrayList<>()));
        sql.sql("select id from call_record order by number desc").query(UUID.class).list()
                .forEach(id -> progress.find(Objects.requireNonNull(id))
                        .ifPresent(found -> searches.forEach((typed, holds) -> {
                            if (holds.test(found.view())) {
                                Objects.requireNonNull(expected.get(typed)).add(found.number());
                            }
                        })));
        expected.forEach((typed, numbers) -> {
            var found = search.find(reader.read(new Filter(typed)).conditions(), null, MOST).stream()
                    .map(CallLine::number).sorted().toList();
            System.out.printf("%s: %d%n", typed, numbers.size());
            assertThat(numbers).as("%s", typed).isNotEmpty();
            if (numbers.size() <= MOST || !typed.containsKey(Field.FROM)) {
                assertThat(found).as("%s", typed)
                        .isEqualTo(numbers.stream().limit(MOST).sorted().toList());
            } else {
                assertThat(numbers).as("%s", typed).containsAll(found);
            }
        });
        System.out.printf("%,d records read, and %d searches made, in %d s%n", RECORDS, searches.size(),
                TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start));
    }

    private Map<Map<Field, String>, Predicate<CallView>> searches() {
        var all = new LinkedHashMap<Map<Field, String>, Predicate<CallView>>();
        String reference = text("select max(reference) from call_record");
        all.put(Map.of(Field.REFERENCE, reference), view -> view.call().reference().equals(reference));
        all.put(Map.of(Field.NUMBER, "01632 960144"), view -> counting(view, false)
                .anyMatch(said -> said.place().question().type() instanceof Phone
                        && said.recorded().value() instanceof Value.Words(var number)
                        && number.equals("+441632960144")));
        String plate = text("select max(term) from record_mark where kind = 'PLATE'");
        all.put(Map.of(Field.PLATE, plate), view -> fields(view, Details.Kind.VEHICLE, "plate")
                .anyMatch(text -> text.replace(" ", "").equals(plate)));
        all.put(Map.of(Field.PREMISES, "harbour hotel 7"), view -> says(fields(view, Details.Kind.PLACE, "premises"),
                "harbour", "hotel", "7"));
        all.put(Map.of(Field.PLACE, "mockford"), view -> says(fields(view, Details.Kind.PLACE, null), "mockford"));
        all.put(Map.of(Field.PERSON, "red parka"),
                view -> says(fields(view, Details.Kind.PERSON, null), "red", "parka"));
        all.put(Map.of(Field.TEXT, "colleague"), view -> says(texts(view), "colleague"));
        all.put(Map.of(Field.TEXT, "larkspur parka lift"), view -> says(texts(view), "larkspur", "parka", "lift"));
        String handler = "made-up-07";
        all.put(Map.of(Field.HANDLER, handler), view -> view.call().handler().equals(handler));
        all.put(Map.of(Field.STATE, "DROPPED"), view -> view.call().standing().state().name().equals("DROPPED"));
        all.put(Map.of(Field.DANGER, "OVERRIDDEN"),
                view -> view.call().standing().danger().name().equals("OVERRIDDEN"));
        all.put(Map.of(Field.GRADE, "IMMEDIATE"), FoundRecordsMeasurement::immediate);
        all.put(Map.of(Field.SCRIPT, "op-makesafe:1"),
                view -> view.script().id().equals("op-makesafe") && view.scriptVersion().number() == 1);
        all.put(Map.of(Field.SECTOR, "sport"), view -> view.path().chosen("sector").contains("sport"));
        String flag = text("select max(term) from record_mark where kind = 'FLAG'");
        all.put(Map.of(Field.FLAG, flag), view -> view.script().report().flags().stream()
                .anyMatch(one -> one.id().equals(flag) && one.when().holds(view.path().facts())));
        String sign = text("select max(term) from record_mark where kind = 'INDICATOR'");
        all.put(Map.of(Field.INDICATOR, sign),
                view -> view.path().chosen(sign.split("/", -1)[0]).contains(sign.split("/", -1)[1]));
        String advice = text("select min(term) from record_mark where kind = 'ADVICE_MISSING'");
        Predicate<CallView> missing = view -> view.adviceDue().stream().anyMatch(item -> item.id().equals(advice));
        all.put(Map.of(Field.MISSING, advice), missing);
        all.put(Map.of(Field.MISSING, advice, Field.HANDLER, handler, Field.STATE, "DROPPED"),
                missing.and(view -> view.call().handler().equals(handler)
                        && view.call().standing().state().name().equals("DROPPED")));
        // Both days are in winter, when the force's zone is UTC.
        Instant from = Instant.parse("2026-01-10T00:00:00Z");
        Instant to = Instant.parse("2026-01-12T00:00:00Z");
        Predicate<CallView> then = view -> !view.call().openedAt().isBefore(from)
                && view.call().openedAt().isBefore(to);
        all.put(Map.of(Field.FROM, "2026-01-10", Field.TO, "2026-01-11"), then);
        all.put(Map.of(Field.FROM, "2026-01-10", Field.TO, "2026-01-11", Field.TEXT, "parka", Field.GRADE, "IMMEDIATE"),
                then.and(view -> says(texts(view), "parka")).and(FoundRecordsMeasurement::immediate));
        return all;
    }

    private static boolean immediate(CallView view) {
        var grade = view.call().grade();
        return grade != null && grade.grade().name().equals("IMMEDIATE");
    }

    private record Told(Place place, Recorded recorded) {}

    /** The answers that count. */
    private static Stream<Told> counting(CallView view, boolean open) {
        return view.path().places().stream().flatMap(place -> Stream.ofNullable(view.call().answers().get(place.key()))
                .map(recorded -> new Told(place, recorded)))
                .filter(said -> !open || !(said.recorded().personal() || said.place().question().personal()
                        || view.withheld(said.place().key())));
    }

    private static Stream<String> fields(CallView view, Details.Kind kind, @Nullable String field) {
        return counting(view, true).filter(said -> said.place().question().type().equals(new Details(kind)))
                .flatMap(said -> said.recorded().value() instanceof Value.Fields(var byId)
                        ? field == null ? byId.values().stream() : Stream.ofNullable(byId.get(field))
                        : Stream.of());
    }

    private static Stream<String> texts(CallView view) {
        var call = view.call();
        var answers = counting(view, true).filter(said -> !(said.place().question().type() instanceof Phone))
                .flatMap(said -> Stream.concat(Stream.ofNullable(said.recorded().note()),
                        Stream.ofNullable(said.recorded().value()).map(said.place().question().type()::show)));
        var besides = Stream.of(Stream.of(call.notes()), Stream.ofNullable(call.dangerReason()),
                Stream.ofNullable(call.grade()).flatMap(grade -> Stream.ofNullable(grade.rationale())));
        return Stream.concat(answers, besides.flatMap(text -> text));
    }

    private static boolean says(Stream<String> texts, String... words) {
        return texts.flatMap(text -> Arrays.stream(text.toLowerCase(java.util.Locale.ROOT).split("\\W+", -1))).toList()
                .containsAll(List.of(words));
    }

    private String text(String query) {
        return sql.sql(query).query(String.class).single();
    }
}
