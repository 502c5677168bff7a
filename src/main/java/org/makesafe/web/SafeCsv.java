package org.makesafe.web;

import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;

/**
 * Writes tables as CSV after RFC 4180. Every cell is quoted, so that no cell becomes two. A cell that a spreadsheet would take for a
 * formula gets an apostrophe before it, which a spreadsheet shows as text (OWASP, CSV injection).
 */
public final class SafeCsv {
    private static final CSVFormat FORMAT = CSVFormat.RFC4180.builder().setQuoteMode(QuoteMode.ALL).get();
    /** What may begin a formula, in wide letters too, also behind white space or what a spreadsheet may part cells by. */
    private static final Pattern FORMULA = Pattern.compile("^[\\s,;|\"']*[=+\\-@\\t\\r\\n＝＋－＠].*", Pattern.DOTALL);
    private final CSVPrinter printer;

    /** Begins with the names of the columns. */
    public SafeCsv(Appendable out, List<String> columns) throws IOException {
        printer = new CSVPrinter(out, FORMAT);
        row(columns.stream());
    }

    /** Writes a row. */
    public void row(Stream<String> cells) throws IOException {
        printer.printRecord(cells.map(SafeCsv::safe).toList());
    }

    static String safe(String cell) {
        return FORMULA.matcher(cell).matches() ? "'" + cell : cell;
    }
}
