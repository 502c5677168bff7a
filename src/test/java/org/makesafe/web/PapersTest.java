package org.makesafe.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.mock.env.MockEnvironment;
import org.thymeleaf.context.IContext;
import org.thymeleaf.spring6.SpringTemplateEngine;

class PapersTest {
    @Test
    void whatWouldFillFarTooManyPagesIsRefusedBeforeItIsDrawn() {
        var tooLong = file("w".repeat(Papers.LENGTH_MAX + 1));
        assertThat(tooLong.getStatusCode().value()).isEqualTo(422);
        assertThat(new String(Objects.requireNonNull(tooLong.getBody()), StandardCharsets.UTF_8))
                .isEqualTo("PAPER_TOO_LONG: This is too long for a PDF. Print the page instead.");
        var drawn = file("<html lang=\"en\"><head><title>T</title></head><body><p>Short</p></body></html>");
        assertThat(drawn.getStatusCode().value()).isEqualTo(200);
        assertThat(Pdf.of(Objects.requireNonNull(drawn.getBody())).whole()).contains("Short");
    }

    private static ResponseEntity<byte[]> file(String html) {
        var templates = Mockito.mock(SpringTemplateEngine.class);
        Mockito.when(templates.process(anyString(), any(IContext.class))).thenReturn(html);
        return new Papers(templates, new ScreenTexts(new StaticMessageSource()),
                new Shell(List.of(), new MockEnvironment())).file("a/template", Map.of(), "a-name");
    }
}
