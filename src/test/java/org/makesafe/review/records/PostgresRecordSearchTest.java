package org.makesafe.review.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.makesafe.call.Postgres;

class PostgresRecordSearchTest extends RecordSearchContract {
    private static final Filled FILLED = Filled.of(Postgres.source(), "postgresql");

    PostgresRecordSearchTest() {
        super(FILLED);
    }

    @Test
    void everySearchGoesByAnIndexAndNeverThroughAllRecords() {
        for (Condition condition : everyCondition()) {
            var query = search.query(List.of(condition), null, 51);
            String plan = String.join("\n", sql.sql("explain " + query.sql()).params(query.values()).query(String.class)
                    .list());
            assertThat(plan).as("%s", condition).contains("Index").doesNotContain("Seq Scan");
        }
        assertThat(sql.sql("explain select count(*) from record_index where words = 'x'").query(String.class).list())
                .as("a plan that would be refused").anyMatch(line -> line.contains("Seq Scan"));
    }
}
