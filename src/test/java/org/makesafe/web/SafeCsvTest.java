package org.makesafe.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeCsvTest {
    @ParameterizedTest
    @ValueSource(strings = { "=1+1", "+441632960001", "-2", "@SUM(A1)", "\t=1", "\r=1", "\n=1", " =1", ",=1", ";=1",
            "\",=1",
            "＝1", "'=1"})
    void whatASpreadsheetWouldTakeForAFormulaIsText(String cell) throws IOException {
        assertThat(read(cell)).isEqualTo("'" + cell);
    }

    @ParameterizedTest
    @ValueSource(strings = { "Harbour View Hotel", "a=b", "two\r\nlines", "a \"quoted\" word", "a, b", "MS-26-0000001",
            "", "Tŷ"})
    void otherTextsComeBackAsTheyWere(String cell) throws IOException {
        assertThat(read(cell)).isEqualTo(cell);
    }

    @Test
    void everyCellIsQuotedAndEveryLineEndsAsTheStandardSays() throws IOException {
        var out = new StringBuilder();
        new SafeCsv(out, List.of("a", "b")).row(Stream.of("1", "x\"y"));
        assertThat(out).hasToString("\"a\",\"b\"\r\n\"1\",\"x\"\"y\"\r\n");
    }

    private static String read(String cell) throws IOException {
        var out = new StringBuilder();
        new SafeCsv(out, List.of("a", "b")).row(Stream.of(cell, "end"));
        try (var parser = CSVParser.parse(out.toString(), CSVFormat.RFC4180)) {
            var rows = parser.getRecords();
            assertThat(rows).hasSize(2);
            assertThat(rows.getLast().size()).isEqualTo(2);
            return rows.getLast().get(0);
        }
    }
}
