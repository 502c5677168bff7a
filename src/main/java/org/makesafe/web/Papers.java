package org.makesafe.web;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.makesafe.flow.Outcome.Refused;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;

/** Makes PDF files of templates framed by {@code fragments/paper}, in the language of the page that was asked for. */
@Component
public class Papers {
    /** About four hundred pages, so that one file takes neither all memory nor minutes. */
    static final int LENGTH_MAX = 2_000_000;
    private final SpringTemplateEngine templates;
    private final ScreenTexts texts;
    private final Shell shell;

    Papers(SpringTemplateEngine templates, ScreenTexts texts, Shell shell) {
        this.templates = templates;
        this.texts = texts;
        this.shell = shell;
    }

    /**
     * A file to take away, or why there is none.
     *
     * @param values for the template, by name
     * @param name of the file without its ending; holds nothing personal
     */
    public ResponseEntity<byte[]> file(String template, Map<String, ?> values, String name) {
        var context = new Context(LocaleContextHolder.getLocale());
        values.forEach(context::setVariable);
        context.setVariable("notices", shell.notices());
        String html = templates.process(template, context);
        if (html.length() > LENGTH_MAX) {
            return refusal(new Refused<>("PAPER_TOO_LONG", "This is too long for a PDF. Print the page instead."));
        }
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name + ".pdf").build().toString())
                .body(PdfDrawing.draw(html));
    }

    /** Why there is no file, as plain text that begins with the code. */
    public ResponseEntity<byte[]> refusal(Refused<?> refused) {
        String sentence = texts.refusal(refused.code(), refused.sentence(), refused.about());
        return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT)
                .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
                .body((refused.code() + ": " + sentence).getBytes(StandardCharsets.UTF_8));
    }
}
