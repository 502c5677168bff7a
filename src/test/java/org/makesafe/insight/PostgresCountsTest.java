package org.makesafe.insight;

import org.makesafe.architecture.Alongside;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.makesafe.call.Postgres;

@Alongside
class PostgresCountsTest extends CountsContract {
    private static final CountedCalls KEPT = new CountedCalls(Postgres.source(), "postgresql");

    PostgresCountsTest() {
        super(KEPT);
    }

    @Test
    void aPageReadsByIndexAndNeverThroughAllCounts() {
        kept.sql.sql("insert into insight_day select date '2025-01-01' + d, s, 'STATE', 'T' || t, 'op-makesafe', 1, 1"
                + " from generate_series(0, 600) d, unnest(array['*', 'hotel', 'taxi']) s, generate_series(1, 40) t")
                .update();
        kept.sql.sql("analyze insight_day").update();
        for (String where : new String[]{ "sector = '*'", "dimension = 'STATE' and sector <> '*'"}) {
            assertThat(String.join("\n", kept.sql.sql("explain select term, sum(calls) from insight_day where " + where
                    + " and taken_on between date '2026-01-01' and date '2026-01-28' and calls > 0 group by term")
                    .query(String.class).list())).contains("insight_day_").doesNotContain("Seq Scan");
        }
    }
}
