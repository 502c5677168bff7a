package org.makesafe.review.records;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How a database looks for records. Words are spelt alike and parted by spaces before they get there, so both ways find the same.
 */
enum WordSearch {
    /** PostgreSQL's full text, with its own index. */
    LEXEMES {
        @Override
        String where(List<String> words, Map<String, Object> values) {
            // Quoted, a word is a lexeme as it stands; it has letters and figures alone, so it can't end the quotes.
            values.put("lexemes", words.stream().map("'%s'"::formatted).collect(Collectors.joining(" & ")));
            return "r.lexemes @@ cast(:lexemes as tsquery)";
        }

        @Override
        void plan(JdbcClient sql) {
            sql.sql("set local plan_cache_mode = force_custom_plan").update();
        }
    },
    /** Any database: the demo has few records to look through. */
    SPACED {
        @Override
        String where(List<String> words, Map<String, Object> values) {
            return words.stream().map(word -> {
                String name = "word" + values.size();
                values.put(name, "% " + word + " %");
                return "' ' || r.words || ' ' like :" + name;
            }).collect(Collectors.joining(" and "));
        }

        @Override
        void plan(JdbcClient sql) {
            // It always is.
        }
    };

    /**
     * A condition on the index {@code r} that holds where it has all of these words.
     *
     * @param values takes the values of its parameters
     */
    abstract String where(List<String> words, Map<String, Object> values);

    /**
     * Has what is asked in this transaction planned for what is looked for, each time: how rare that is decides what is read first, and a
     * plan for anything at all takes each word for a rare one.
     */
    abstract void plan(JdbcClient sql);

    /** The way of a database. */
    static WordSearch of(DataSource source) {
        String product = new JdbcTemplate(source).execute(
                (ConnectionCallback<String>) connection -> product(connection.getMetaData()));
        return "PostgreSQL".equals(product) ? LEXEMES : SPACED;
    }

    private static String product(java.sql.DatabaseMetaData about) throws SQLException {
        return about.getDatabaseProductName();
    }
}
