package org.makesafe.script.source;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.makesafe.script.source.Problem.Code;

/** The text of a file, before anything parses it: bounded, UTF-8, and nothing in it that a page or a database could not keep. */
final class PlainText {
    static final int MAX_BYTES = 1_000_000;
    static final int MAX_LINE = 5_000;
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private PlainText() {}

    static Optional<String> of(byte[] bytes, Whereabouts at) {
        if (bytes.length > MAX_BYTES) {
            at.problem(0, 0, Code.TOO_LARGE,
                    "A file holds at most %d bytes; this has %d.".formatted(MAX_BYTES, bytes.length));
            return Optional.empty();
        }
        try {
            String decoded = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            // Some editors leave a byte order mark, which says nothing about UTF-8 and harms nobody.
            String text = decoded.startsWith(BYTE_ORDER_MARK) ? decoded.substring(1) : decoded;
            return fits(text, at) ? Optional.of(text) : Optional.empty();
        } catch (CharacterCodingException e) {
            at.problem(0, 0, Code.NOT_UTF8, "The file is not UTF-8 text.");
            return Optional.empty();
        }
    }

    private static boolean fits(String text, Whereabouts at) {
        int line = 1;
        int column = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            column++;
            if (c == '\n') {
                line++;
                column = 0;
            } else if (column > MAX_LINE) {
                at.problem(line, column, Code.LINE_TOO_LONG,
                        "A line holds at most %d characters.".formatted(MAX_LINE));
                return false;
            } else if (Character.isISOControl(c) && c != '\r' && c != '\t') {
                at.problem(line, column, Code.NOT_TEXT, "Here is a character that can't be shown: take it out.");
                return false;
            }
        }
        return true;
    }
}
