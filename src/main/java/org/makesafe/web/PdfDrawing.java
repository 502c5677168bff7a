package org.makesafe.web;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.helper.W3CDom;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;

/** Draws HTML as a PDF. It fetches nothing: what the HTML points at is left out. */
final class PdfDrawing {
    private static final String CSS = text("/paper/paper.css");
    private static final String FONTS = "/net/sf/jasperreports/fonts/dejavu/";
    private static final int REGULAR = 400;
    private static final int BOLD = 700;

    static {
        // It would log pieces of what it draws.
        XRLog.setLoggingEnabled(false);
    }

    private PdfDrawing() {}

    /** Draws a whole document, with {@code title}, {@code lang} and what it is about as {@code meta} named {@code subject}. */
    static byte[] draw(String html) {
        Document document = Jsoup.parse(html);
        document.head().appendElement("style").appendChild(new DataNode(CSS));
        var out = new ByteArrayOutputStream();
        try {
            new PdfRendererBuilder()
                    .usePdfUaAccessibility(true)
                    .useFont(() -> open(FONTS + "DejaVuSans.ttf"), "Paper", REGULAR, FontStyle.NORMAL, true)
                    .useFont(() -> open(FONTS + "DejaVuSans-Bold.ttf"), "Paper", BOLD, FontStyle.NORMAL, true)
                    .useUriResolver((_, _) -> null)
                    .useExternalResourceAccessControl((_, _) -> false,
                            ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                    .useExternalResourceAccessControl((_, _) -> false,
                            ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI)
                    .withProducer("Makesafe")
                    .withW3cDocument(new W3CDom().fromJsoup(document), "")
                    .toStream(out)
                    .run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static String text(String path) {
        try (InputStream in = open(path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String path) {
        return Objects.requireNonNull(PdfDrawing.class.getResourceAsStream(path), path);
    }
}
