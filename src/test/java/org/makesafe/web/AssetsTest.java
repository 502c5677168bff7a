package org.makesafe.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

class AssetsTest {
    @ParameterizedTest
    @ValueSource(strings = { "vendor/govuk-frontend.min.css", "vendor/moj-frontend.min.css", "app/makesafe.css"})
    void stylesAskForNoFontAndNoCrown(String file) throws IOException {
        var css = new ClassPathResource("static/assets/" + file).getContentAsString(StandardCharsets.UTF_8);
        assertThat(css.toLowerCase(Locale.ROOT)).isNotEmpty()
                .doesNotContain("@font-face", "gds transport", "crown", "crest", ".woff", "@import", "url(http",
                        "url(//", "margaret calvert");
    }

    @Test
    void everyIconThatTheStylesNameIsThere() throws IOException {
        var css = new ClassPathResource("static/assets/vendor/moj-frontend.min.css")
                .getContentAsString(StandardCharsets.UTF_8);
        var named = Pattern.compile("url\\(\"?(icons/[^)\"]+)").matcher(css).results()
                .map(found -> found.group(1)).toList();
        assertThat(named).isNotEmpty()
                .allMatch(name -> new ClassPathResource("static/assets/vendor/" + name).exists());
    }

    @Test
    void noFontOrCrownIsShipped() throws IOException {
        assertThat(Arrays.stream(new PathMatchingResourcePatternResolver().getResources("classpath:/static/**/*.*")))
                .map(Resource::getFilename)
                .isNotEmpty()
                .noneMatch(name -> name.matches("(?i).*(crown|crest|govuk-icon).*|.*\\.(woff2?|ttf|otf|eot)"));
    }
}
