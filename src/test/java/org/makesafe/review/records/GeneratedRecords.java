package org.makesafe.review.records;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.makesafe.call.Spelling;

/** Made-up rows of the index, the same for the same seed. There are no calls behind them. */
final class GeneratedRecords {
    private static final List<String> STATES = List.of("COMPLETED", "COMPLETED", "COMPLETED", "COMPLETED", "COMPLETED",
            "COMPLETED", "COMPLETED", "DROPPED", "OPEN", "WAITING");
    private static final List<String> DANGERS = List.of("NONE", "NONE", "NONE", "PROMPTED", "CONFIRMED", "OVERRIDDEN",
            "STOOD_DOWN");
    private static final List<String> GRADES = List.of("IMMEDIATE", "PRIORITY", "SCHEDULED", "NO_DEPLOYMENT");
    private static final List<String> SECTORS = List.of("hotel", "taxi", "pub", "shop", "online", "transport");
    private static final List<String> WORDS = Spelling.words(
            "Café straße привет 房间 0012 1e5 v1 bag card cash door lift lobby night noise note porter queue quiet room"
                    + " school shouting stairs taxi told uniform waiting window");
    private static final int RECORDS_MAX = 100_000_000;
    private static final Instant FIRST = Instant.parse("2026-01-01T00:00:00Z");

    /** One row with its marks. */
    record Row(UUID id, long number, String state, String danger, @Nullable String grade, int script, String handler,
            String sector, Instant opened, boolean practice, Set<String> words, Set<Mark> marks) {
        String reference() {
            return "MS-26-%07d".formatted(number);
        }
    }

    private GeneratedRecords() {}

    static List<Row> rows(int count, long seed) {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        return LongStream.rangeClosed(1, count).mapToObj(number -> row(number, random)).toList();
    }

    private static Row row(long number, RandomGenerator random) {
        boolean practice = random.nextInt(50) == 0;
        Set<String> words = new LinkedHashSet<>();
        Set<Mark> marks = new LinkedHashSet<>();
        for (int i = 0; i < 5 && !practice; i++) {
            words.add(pick(random, WORDS));
        }
        if (!practice) {
            words.add("unusual" + random.nextInt(5000));
            marks.add(new Mark(MarkKind.NUMBER, "digest" + random.nextInt(20_000)));
            marks.add(random.nextBoolean()
                    ? new Mark(MarkKind.PREMISES, "inn" + random.nextInt(900))
                    : new Mark(MarkKind.PLACE, "town" + random.nextInt(30)));
            MarkKind other = pick(random, List.of(MarkKind.PLATE, MarkKind.PERSON, MarkKind.FLAG,
                    MarkKind.INDICATOR, MarkKind.ADVICE_MISSING));
            marks.add(new Mark(other, switch (other) {
                case PERSON -> pick(random, WORDS);
                case PLATE -> "AB12C" + random.nextInt(5000);
                default -> "A" + random.nextInt(30);
            }));
        }
        return new Row(new UUID(7, number), number, pick(random, STATES), pick(random, DANGERS),
                random.nextInt(4) == 0 ? null : pick(random, GRADES), random.nextInt(1, 9),
                "officer" + random.nextInt(80),
                pick(random, SECTORS), opened(number), practice, words, marks);
    }

    /** Some numbers were taken a while before their call began, as a clock that is wrong would have it. */
    private static Instant opened(long number) {
        return FIRST.plus(Duration.ofMinutes(4 * (number % 7 == 0 ? number + 30 : number)));
    }

    /** Writes rows into an empty index. */
    static void write(List<Row> rows, DataSource to) throws SQLException {
        try (Connection connection = to.getConnection()) {
            connection.setAutoCommit(false);
            index(rows, connection);
            marks(rows, connection);
        }
    }

    private static void index(List<Row> rows, Connection connection) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into record_index (call_id, number, call_version, made_by, reference, state, danger, grade,"
                        + " script_id, script_hash, script_number, handler, sector, opened_at, practice, words)"
                        + " values (?, ?, 1, 1, ?, ?, ?, ?, 'op-makesafe', 'hash', ?, ?, ?, ?, ?, ?)")) {
            int waiting = 0;
            for (Row row : rows) {
                List<Object> values = new ArrayList<>(List.of(row.id(), row.number(), row.reference(), row.state(),
                        row.danger()));
                values.add(row.grade());
                values.addAll(List.of(row.script(), row.handler(), row.sector(), time(row.opened()), row.practice(),
                        String.join(" ", row.words())));
                waiting = add(insert, values, waiting);
            }
            insert.executeBatch();
            connection.commit();
        }
    }

    private static void marks(List<Row> rows, Connection connection) throws SQLException {
        try (PreparedStatement insert = connection
                .prepareStatement("insert into record_mark (call_id, number, kind, term) values (?, ?, ?, ?)")) {
            int waiting = 0;
            for (List<Object> mark : inOrderOfTheIndex(rows)) {
                waiting = add(insert, mark, waiting);
            }
            insert.executeBatch();
            connection.commit();
        }
    }

    /** Which is by far the quickest to write. */
    private static List<List<Object>> inOrderOfTheIndex(List<Row> rows) {
        var marks = new TreeMap<String, List<Object>>();
        for (Row row : rows) {
            row.marks()
                    .forEach(mark -> marks.put(
                            "%s %s %09d".formatted(mark.kind(), mark.term(), RECORDS_MAX - row.number()),
                            List.of(row.id(), row.number(), mark.kind().name(), mark.term())));
        }
        return List.copyOf(marks.values());
    }

    private static int add(PreparedStatement insert, List<?> values, int waiting) throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            insert.setObject(i + 1, values.get(i));
        }
        insert.addBatch();
        if (waiting < 1000) {
            return waiting + 1;
        }
        insert.executeBatch();
        insert.getConnection().commit();
        return 0;
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static <T> T pick(RandomGenerator random, List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
