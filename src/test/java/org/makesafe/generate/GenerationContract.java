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
    private static final int RECORDS = 150;
    private static final int MORE = 50;
    private final String url;
    final JdbcClient sql;

    GenerationContract(String url, DataSource source) {
        this.url = url;
        this.sql = JdbcClient.create(source);
    }

    @Test
    void anEmptyDatabaseIsFilledWithRecordsThatSayThatTheyAreMadeUp() {
        assertThat(run("--records", "" + RECORDS, "--months", "3", "--seed", "7")).contains("150 made-up records");
        assertThat(count("call_record where reference like 'GENERATED-%'")).isEqualTo(RECORDS);
        for (String state : List.of("COMPLETED", "DROPPED")) {
            assertThat(count("call_record where state = '" + state + "'")).isPositive();
        }
        assertThat(sql.sql("select count(distinct sector) from insight_day").query(Integer.class).single())
                .isGreaterThan(5);
        holdsTogether(RECORDS);

        // More of the same days, whose counts are raised.
        run("--records", "" + MORE, "--months", "3", "--seed", "8");
        assertThat(count("generated_data")).isEqualTo(2);
        holdsTogether(RECORDS + MORE);

        sql.sql("update call_record set reference = 'MS-26-0999999' where number = (select min(number) from call_record)")
                .update();
        assertThat(run("--records", "1")).contains("HOLDS_CALLS");
        assertThat(count("call_record")).isEqualTo(RECORDS + MORE);
    }

    /** Whether everything that is made of records is there for so many. */
    void holdsTogether(int records) {
        assertThat(count("call_record")).isEqualTo(records);
        assertThat(count("record_index i join call_record c on c.id = i.call_id and i.call_version = c.version"
                + " and i.number = c.number and i.reference = c.reference")).isEqualTo(records);
        assertThat(count("(select distinct call_id from record_mark) m")).isEqualTo(records);
        assertThat(count("insight_call i join call_record c on c.id = i.call_id and i.call_version = c.version"))
                .isEqualTo(records);
        for (String sectors : List.of("= '*'", "<> '*'")) {
            for (String state : List.of("COMPLETED", "DROPPED")) {
                assertThat(sql.sql("select sum(calls) from insight_day where dimension = 'STATE' and sector " + sectors
                        + " and term = ?").param(state).query(Integer.class).single())
                        .isEqualTo(count("call_record where state = '" + state + "'"));
            }
        }
        assertThat(count("(select distinct call_id from journal_entry) j")).isEqualTo(records / 50);
    }

    int count(String from) {
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
