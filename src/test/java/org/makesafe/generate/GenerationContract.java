package org.makesafe.generate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.makesafe.cli.CommandLineTools;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the generator makes, and where it makes nothing, on every database. */
abstract class GenerationContract {
    private static final int RECORDS = 1200;
    private final String url;
    private final JdbcClient sql;

    GenerationContract(String url, DataSource source) {
        this.url = url;
        this.sql = JdbcClient.create(source);
    }

    @Test
    void anEmptyDatabaseIsFilledWithRecordsThatSayThatTheyAreMadeUp() {
        assertThat(run("--records", "" + RECORDS, "--months", "3", "--seed", "7")).contains("1,200 made-up records");
        assertThat(count("call_record where reference like 'GENERATED-%'")).isEqualTo(RECORDS)
                .isEqualTo(count("call_record"));
        assertThat(count("record_index i join call_record c on c.id = i.call_id and i.call_version = c.version"
                + " and i.number = c.number and i.reference = c.reference")).isEqualTo(RECORDS);
        assertThat(count("insight_call i join call_record c on c.id = i.call_id and i.call_version = c.version"))
                .isEqualTo(RECORDS);
        assertThat(sql.sql("select sum(calls) from insight_day where sector = '*' and dimension = 'STATE'")
                .query(Integer.class).single()).isEqualTo(RECORDS);
        for (String state : List.of("COMPLETED", "DROPPED")) {
            assertThat(
                    sql.sql("select coalesce(sum(calls), 0) from insight_day where sector = '*' and dimension = 'STATE'"
                            + " and term = ?").param(state).query(Integer.class).single())
                    .isEqualTo(count("call_record where state = '" + state + "'")).isPositive();
        }
        assertThat(count("generated_data")).isEqualTo(1);
        assertThat(sql.sql("select count(distinct call_id) from journal_entry").query(Integer.class).single())
                .isEqualTo(RECORDS / 50);
        assertThat(sql.sql("select count(distinct sector) from insight_day").query(Integer.class).single())
                .isGreaterThan(5);

        sql.sql("update call_record set reference = 'MS-26-0999999' where number = (select min(number) from call_record)")
                .update();
        assertThat(run("--records", "1")).contains("HOLDS_CALLS");
        assertThat(count("call_record")).isEqualTo(RECORDS);
    }

    private int count(String from) {
        return sql.sql("select count(*) from " + from).query(Integer.class).single();
    }

    private String run(String... options) {
        var out = new StringWriter();
        var writer = new PrintWriter(out);
        var arguments = new ArrayList<>(List.of("generate", "--database", url));
        arguments.addAll(List.of(options));
        CommandLineTools.run(writer, writer, arguments.toArray(String[]::new));
        return out.toString();
    }
}
