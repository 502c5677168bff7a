package org.makesafe.review.records;

import org.makesafe.architecture.Alongside;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.makesafe.call.Postgres;
import org.makesafe.review.records.Condition.Column;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@Alongside
class PostgresRecordSearchTest extends RecordSearchContract {
    private static final Filled FILLED = Filled.of(Postgres.source(), "postgresql");

    PostgresRecordSearchTest() {
        super(FILLED);
    }

    @Test
    void everySearchIsPlannedForWhatItLooksForHoweverOftenItIsAsked() {
        List<Condition> both = List.of(new Condition.Says("cafe"), new Condition.Is(Column.HANDLER, "officer7"));
        var query = search.query(both, null, 51);
        assertThat(plansForAnything(() -> search.find(both, null, 51))).isZero();
        assertThat(plansForAnything(() -> sql.sql(query.sql()).params(query.values()).query().listOfRows()))
                .as("as the driver does of itself").isPositive();
    }

    /** How often PostgreSQL used a plan that is not made for the values, when it is asked often. */
    private int plansForAnything(Runnable asking) {
        return Objects.requireNonNull(new TransactionTemplate(new DataSourceTransactionManager(FILLED.source()))
                .execute(_ -> {
                    for (int i = 0; i < 20; i++) {
                        asking.run();
                    }
                    assertThat(plans("custom_plans")).as("plans for the values").isPositive();
                    return plans("generic_plans");
                }));
    }

    private int plans(String kind) {
        return sql.sql("select sum(" + kind + ") from pg_prepared_statements where statement like '%record_index%'")
                .query(Integer.class).single();
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
