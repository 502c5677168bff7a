package org.makesafe.insight;

import java.util.List;

/**
 * A month in words and numbers, beside the month before; for the template.
 *
 * @param month and {@code before} as they are named
 * @param inShort what a reader in haste should know, a sentence each
 * @param figures each with its table
 */
public record MonthlyReport(String month, String before, boolean over, long calls, List<String> inShort,
        List<Figure> figures) {}
