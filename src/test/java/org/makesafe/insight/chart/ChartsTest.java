package org.makesafe.insight.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.makesafe.insight.chart.Bars.Bar;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Each kind of picture, as approved in {@code src/test/resources/charts}. Draw them again with {@code -Dupdate=true}. */
class ChartsTest {
    @Test
    void barsAreAsApproved() {
        approved(Bars.draw("bars", "Calls by setting", "Most often: Hotel & B&B, 1200 calls.",
                List.of(new Bar("Hotel, B&B or <short> let", 1200), new Bar("Taxi", 300), new Bar("Nothing", 0),
                        new Bar("A label that is much too long for the room that there is for labels", 7))));
    }

    @Test
    void columnsAreAsApproved() {
        approved(Columns.draw("columns", "Calls by day", "90 calls.", IntStream.rangeClosed(1, 28)
                .mapToObj(day -> new Bar(day + " Nov", day * 7L % 11)).toList()));
    }

    @Test
    void sharesAreAsApproved() {
        approved(Shares.draw("shares", "To a handler", "80%.", "Target: 30 s",
                List.of(new Shares.Point("10 s", 0.2, false), new Shares.Point("30 s", 0.8, true),
                        new Shares.Point("60 s", 1, false))));
    }

    @Test
    void heatIsAsApproved() {
        approved(Heat.draw("heat", "By hour", "Darker is more.", List.of("0", "1", "2", "3", "4"),
                List.of("Mon", "Tue"), List.of(LongStream.of(0, 1, 10, 100, 1000).boxed().toList(),
                        LongStream.of(400, 600, 900, 12, 45_000).boxed().toList())));
    }

    @Test
    void beforeAndAfterAreAsApproved() {
        approved(BeforeAfter.draw("before-after", "Versions", "1 and 2.", "version 1", "version 2",
                List.of(new BeforeAfter.Measure("Advice", 0.76, 0.96), new BeforeAfter.Measure("Nothing", 0, 1))));
    }

    @Test
    void picturesOfNothingAreStillPictures() {
        assertThat(drawn(Bars.draw("a", "t", "w", List.of()))).contains("<title").doesNotContain("NaN");
        assertThat(drawn(Columns.draw("a", "t", "w", List.of()))).contains("<title").doesNotContain("NaN");
        assertThat(drawn(Shares.draw("a", "t", "w", "x", List.of()))).contains("<title").doesNotContain("NaN");
    }

    private static String drawn(Picture picture) {
        var resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix("templates/");
        resolver.setSuffix(".html");
        var engine = new SpringTemplateEngine();
        engine.setTemplateResolver(resolver);
        return engine.process("insight/chart", Set.of("chart"), new Context(Locale.UK, Map.of("picture", picture)));
    }

    private static void approved(Picture picture) {
        String svg = drawn(picture);
        var root = Jsoup.parse(svg, Parser.xmlParser()).expectFirst("svg");
        for (String id : root.attr("aria-labelledby").split(" ")) {
            assertThat(root.select("#" + id).text()).isNotBlank();
        }
        assertThat(root.attr("role")).isEqualTo("img");
        assertThat(svg).doesNotContain("style=", "NaN");
        Path file = Path.of("src", "test", "resources", "charts", picture.id() + ".svg");
        try {
            if (Boolean.getBoolean("update")) {
                Files.writeString(file, svg + "\n");
            }
            assertThat(svg + "\n").isEqualTo(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
