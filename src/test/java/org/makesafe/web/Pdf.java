package org.makesafe.web;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.PDFTextStripperByArea;

/**
 * What is in a PDF file.
 *
 * @param pages all text of each page
 * @param body the text between header and footer of all pages, without any white space, since lines break anywhere
 * @param fonts by name, and whether each is embedded
 */
public record Pdf(int bytes, List<String> pages, String body, String title, String about, String language,
        boolean tagged,
        List<String> fonts) {
    private static final double MM = 72 / 25.4;

    public static Pdf of(HttpResponse<byte[]> reply) {
        return of(reply.body());
    }

    static Pdf of(byte[] file) {
        try (PDDocument document = Loader.loadPDF(file)) {
            var pages = new ArrayList<String>();
            var fonts = new ArrayList<String>();
            var body = new StringBuilder();
            for (int at = 1; at <= document.getNumberOfPages(); at++) {
                var all = new PDFTextStripper();
                all.setSortByPosition(true);
                all.setStartPage(at);
                all.setEndPage(at);
                pages.add(all.getText(document).replaceAll("\\s+", " "));
                PDPage page = document.getPage(at - 1);
                body.append(body(page));
                for (COSName name : page.getResources().getFontNames()) {
                    var font = page.getResources().getFont(name);
                    fonts.add(font.getName() + (font.isEmbedded() ? " embedded" : " missing"));
                }
            }
            var catalogue = document.getDocumentCatalog();
            return new Pdf(file.length, pages, squeezed(body.toString()), document.getDocumentInformation().getTitle(),
                    Objects.requireNonNullElse(document.getDocumentInformation().getSubject(), ""),
                    catalogue.getLanguage(),
                    catalogue.getMarkInfo() != null && catalogue.getMarkInfo().isMarked(),
                    fonts.stream().distinct().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether a text is in it, however it is broken into lines and pages. */
    public boolean says(String text) {
        return body.contains(squeezed(text));
    }

    /** All text of all pages. */
    public String whole() {
        return String.join(" ", pages);
    }

    private static String body(PDPage page) throws IOException {
        var stripper = new PDFTextStripperByArea();
        var box = page.getMediaBox();
        stripper.addRegion("body", new Rectangle2D.Double(0, 38 * MM, box.getWidth(), box.getHeight() - 58 * MM));
        stripper.extractRegions(page);
        return stripper.getTextForRegion("body");
    }

    private static String squeezed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).replaceAll("[\\s\\u00a0\\u00ad\\u200b]+", "");
    }
}
