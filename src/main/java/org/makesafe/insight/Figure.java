package org.makesafe.insight;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.makesafe.insight.chart.Picture;

/**
 * One picture of a page of counts, with what it says in words and the table behind it.
 *
 * @param id is unique on the page
 * @param picture null where there is nothing to draw
 */
public record Figure(String id, String title, String words, @Nullable Picture picture, List<String> heads,
        List<List<String>> rows) {}
