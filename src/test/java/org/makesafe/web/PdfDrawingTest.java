package org.makesafe.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A PDF is drawn from whatever HTML there is, and nothing is fetched for it. */
class PdfDrawingTest {
    private static final String PAGE = """
            <!DOCTYPE html><html lang="cy"><head><title>Y teitl</title><meta name="subject" content="Am beth">%s</head>
            <body><main><h1>Tŷ a dŵr</h1>%s</main></body></html>""";

    @Test
    void titleLanguageTagsAndEmbeddedFontsAreInTheFile() {
        var pdf = Pdf.of(PdfDrawing.draw(PAGE.formatted("", "<p>Ŵ Ŷ â î <strong>ŵylan</strong></p>")));
        assertThat(pdf.title()).isEqualTo("Y teitl");
        assertThat(pdf.about()).isEqualTo("Am beth");
        assertThat(pdf.language()).isEqualTo("cy");
        assertThat(pdf.tagged()).isTrue();
        assertThat(pdf.whole()).contains("Tŷ a dŵr", "Ŵ Ŷ â î ŵylan");
        assertThat(pdf.fonts()).isNotEmpty().allSatisfy(
                font -> assertThat(font).containsPattern("[A-Z]{6}\\+DejaVuSans.* embedded"));
    }

    @Test
    void nothingIsFetchedFromTheNetworkOrFromFiles(@TempDir Path folder) throws IOException {
        var asked = new AtomicInteger();
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.incrementAndGet();
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        server.start();
        try {
            Path secret = Files.writeString(folder.resolve("secret.css"), "main:after { content: 'Taken in' }");
            String there = "http://localhost:" + server.getAddress().getPort();
            var pdf = Pdf.of(PdfDrawing.draw(PAGE.formatted("""
                    <link rel="stylesheet" href="%1$s/a.css"><link rel="stylesheet" href="%2$s">
                    <style>@import url(%1$s/b.css); @import url('%2$s');
                    @font-face { font-family: x; src: url(%1$s/c.ttf) } .x { font-family: x; background: url(%1$s/d.png) }
                    </style><base href="%1$s/">""".formatted(there, secret.toUri()), """
                    <img src="%1$s/e.png" alt="a"><img src="file:///etc/passwd" alt="b"><img src="f.svg" alt="c">
                    <object type="image/svg+xml" data="%1$s/g.svg"></object><iframe src="file:///etc/passwd"></iframe>
                    <script src="%1$s/h.js">document.write('ran')</script><p class="x"></p><p>The end</p>"""
                    .formatted(there))));
            assertThat(pdf.whole()).contains("Tŷ a dŵr", "The end").doesNotContain("root:", "Taken in", "ran");
            assertThat(asked).hasValue(0);
        } finally {
            server.stop(0);
        }
    }

    @Test
    void entitiesOfADocumentTypeAreNotRead() {
        var pdf = Pdf.of(PdfDrawing.draw("""
                <!DOCTYPE html [<!ENTITY secret SYSTEM "file:///etc/passwd">]>
                <html lang="en"><head><title>T</title></head><body><p>Before &secret; after</p></body></html>"""));
        assertThat(pdf.whole()).contains("Before", "after").doesNotContain("root:");
    }

    @Test
    void lettersThatNoFontHasAndWordsThatNoLineHoldsBreakNothing() {
        int length = 20_000;
        var pdf = Pdf.of(PdfDrawing.draw(PAGE.formatted("",
                "<p>😀 👩‍👧 שלום مرحبا \u0001\u202e \ud800 " + "w".repeat(length) + "</p><p>The end</p>")));
        assertThat(pdf.body().chars().filter(letter -> letter == 'w')).hasSize(length);
        assertThat(pdf.whole()).contains("The end");
        assertThat(pdf.pages()).hasSizeBetween(5, 30);
        assertThat(pdf.bytes()).isLessThan(200_000);
    }
}
