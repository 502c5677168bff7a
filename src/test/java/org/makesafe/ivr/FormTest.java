package org.makesafe.ivr;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormTest {
    @Test
    void parametersKeepTheirOrderAndAllTheirValues() {
        var read = parameters(
                "SpeechResult=a+child%27s+voice&Digits=2&From=%2B441632960123&Digits=1&Empty=&Bare&&x=%C3%A9=é");
        assertThat(read.keySet()).containsExactly("SpeechResult", "Digits", "From", "Empty", "Bare", "x");
        assertThat(read).containsEntry("SpeechResult", List.of("a child's voice"))
                .containsEntry("Digits", List.of("2", "1")).containsEntry("From", List.of("+441632960123"))
                .containsEntry("Empty", List.of("")).containsEntry("Bare", List.of(""))
                .containsEntry("x", List.of("é=é"));
        assertThat(parameters("")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = { "a=%", "a=%4", "a=%zz", "%=b", "a=%C3", "a=%FF%FE", "a=%C0%80", "a=%00", "a=%ED%A0%80"})
    void whatIsBrokenIsRefusedAndNotRepaired(String body) {
        assertThat(Form.read(body.getBytes(UTF_8))).isEqualTo(WebhookRefusal.BODY_NOT_A_FORM);
    }

    @Test
    void bytesOfAnotherCharacterSetAreRefused() {
        assertThat(Form.read("a=é".getBytes(ISO_8859_1))).isEqualTo(WebhookRefusal.BODY_NOT_A_FORM);
    }

    @Test
    void howManyAndHowLongIsBounded() {
        assertThat(parameters(many(Form.MOST))).hasSize(Form.MOST);
        assertThat(read(many(Form.MOST + 1))).isEqualTo(WebhookRefusal.TOO_MANY_PARAMETERS);
        assertThat(read("a=1&".repeat(Form.MOST + 1))).isEqualTo(WebhookRefusal.TOO_MANY_PARAMETERS);
        assertThat(parameters("a=" + "b".repeat(Form.LONGEST_VALUE))).hasSize(1);
        assertThat(read("a=" + "b".repeat(Form.LONGEST_VALUE + 1))).isEqualTo(WebhookRefusal.PARAMETER_TOO_LONG);
        assertThat(read("a".repeat(Form.LONGEST_NAME + 1))).isEqualTo(WebhookRefusal.PARAMETER_TOO_LONG);
    }

    @Test
    void whateverWasEncodedIsReadAsItWas() {
        var random = new Random(29);
        for (int round = 0; round < 2_000; round++) {
            var name = "n" + text(random);
            var value = text(random);
            var body = URLEncoder.encode(name, UTF_8) + "=" + URLEncoder.encode(value, UTF_8);
            assertThat(parameters(body)).as("round %s", round).isEqualTo(Map.of(name, List.of(value)));
        }
    }

    private static String text(Random random) {
        return random.ints(random.nextInt(12), 1, 0x10FFFF).filter(point -> point < 0xD800 || point > 0xDFFF)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }

    private static String many(int count) {
        return IntStream.range(0, count).mapToObj(one -> "p" + one + "=1").collect(Collectors.joining("&"));
    }

    private static Map<String, List<String>> parameters(String body) {
        return read(body) instanceof Form.Parameters(var byName) ? byName : Map.of("unreadable", List.of());
    }

    private static Form.Read read(String body) {
        return Form.read(body.getBytes(UTF_8));
    }
}
