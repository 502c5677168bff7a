package org.makesafe.ivr;

import static org.assertj.core.api.Assertions.assertThat;

import com.twilio.security.RequestValidator;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The examples that Twilio publishes: its security page, and the tests of its own validator for Java. */
class SignatureTest {
    private static final String TOKEN = "12345";
    private static final String HASH = "0a1ff7634d9ab3b95db5c9a2dfe9416e41502b283a80c7cf19632632f96e6620";
    private static final String URL = "https://mycompany.com/myapp.php?foo=1&bar=2";
    /** Twilio's own made-up numbers; a signature stands or falls with them. */
    private static final Map<String, List<String>> CALL = call("+14158675309");

    @Test
    void theSecurityPagesExample() {
        assertThat(Signature.of(TOKEN, "https://example.com/myapp.php?foo=1&bar=2", call("+14158675310")))
                .isEqualTo("L/OH5YylLD5NRKLltdqwSvS0BnU=");
    }

    @ParameterizedTest
    @CsvSource({
            "https://mycompany.com/myapp.php?foo=1&bar=2, RSOYDt4T1cUTdK1PDd93/VVr8B8=",
            "https://mycompany.com:443/myapp.php?foo=1&bar=2, kvajT1Ptam85bY51eRf/AJRuM3w=",
            "http://mycompany.com:80/myapp.php?foo=1&bar=2, 0ZXoZLH/DfblKGATFgpif+LLRf4=",
            "http://mycompany.com:1234/myapp.php?foo=1&bar=2, Zmvh+3yNM1Phv2jhDCwEM3q5ebU=",
            "https://mycompany.com/myapp.php, 1xaxFBvyzXYvWplzNOSs28HWO94=",
            "https://mycompany.com/myapp.php?foo=hello%20world&bar=test%2Bvalue, er2tvAP1Wx+iuTTE2BPgvEaN1cs=",
            "https://mycompany.com/webhook/España?año=2023, G/Hx6mqqnjUNlPAoi2Sp9bGst0g=",
            "https://mycompany.com:443//myapp.php?foo=1&bar=2, A9lH3u16NjyiiM/+wylw5rirFUs="})
    void anAddressWithACallsParameters(String url, String signature) {
        assertThat(Signature.of(TOKEN, url, CALL)).isEqualTo(signature);
        assertThat(sdk(url, CALL, signature)).isTrue();
    }

    @Test
    void anAddressAloneWhereTheBodyIsNoForm() {
        assertThat(Signature.of(TOKEN, URL, Map.of())).isEqualTo("zYQTYrRWXE7LtzbG4PfP7/bkkGo=");
        assertThat(Signature.of(TOKEN, URL + "&bodySHA256=" + HASH, Map.of()))
                .isEqualTo("a9nBmqA0ju/hNViExpshrM61xv4=");
        assertThat(Signature.of(TOKEN, "https://mycompany.com/myapp.php?bodySHA256=" + HASH, Map.of()))
                .isEqualTo("y77kIzt2vzLz71DgmJGsen2scGs=");
    }

    @Test
    void namesGoInTheOrderOfTheirBytesWithCapitalsFirst() {
        signs("jDK7WKT8wiNrwggd4ceTv4e1MJ4=",
                Map.of("callSid", one("lowercase"), "CallSid", one("uppercase"), "CALLSID", one("allcaps")));
        signs("enveUe73ZTVLAekHxez3Qx6JuuQ=", Map.of("Zebra", one("last"), "Alpha", one("first"), "Beta",
                one("second"), "Gamma", one("third")));
    }

    @Test
    void valuesAreSignedAsTheyWereMeantWhateverTheyHold() {
        signs("dCPiR4WtQ6QFN6pJh81CtlCcWLQ=", Map.of("Message", one("Hello & goodbye! @#$%^*()"), "From",
                one("+1 (415) 867-5309"), "Special", one("unicode: ñáéíóú")));
    }

    @Test
    void noValueCountsAsAnEmptyOne() {
        signs("9HHp/OqQMEwdrVebHDdA/+tqjX8=",
                Map.of("Digits", one(""), "CallSid", one("CA1234567890ABCDE"), "EmptyParam", one("")));
        Map<String, List<@Nullable String>> absent = Map.of("Digits", Arrays.asList((String) null), "CallSid",
                List.<@Nullable String>of("CA1234567890ABCDE"), "NullParam", Arrays.asList((String) null));
        assertThat(Signature.of(TOKEN, URL, absent)).isEqualTo("L9lTTwIlxM1xGAtLRwhOSZggRhM=");
    }

    @Test
    void valuesOfOneNameCountOnceAndInOrderAsInTwiliosOtherValidators() {
        var sent = Map.of("Digits", List.of("2", "1", "2"));
        assertThat(Signature.of(TOKEN, URL, sent))
                .isEqualTo(Signature.of(TOKEN, URL + "Digits1Digits2", Map.of()));
    }

    @Test
    void aFragmentIsNotSigned() {
        assertThat(Signature.of(TOKEN, URL + "#rc=2&rp=5xx", CALL)).isEqualTo(Signature.of(TOKEN, URL, CALL));
        assertThat(verifies(Signature.of(TOKEN, URL, CALL), URL + "#rc=2", CALL)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
            "https://mycompany.com:1234/myapp.php?foo=1&bar=2, RSOYDt4T1cUTdK1PDd93/VVr8B8=",
            "https://mycompany.com:443/myapp.php?foo=1&bar=2, RSOYDt4T1cUTdK1PDd93/VVr8B8=",
            "https://mycompany.com/myapp.php?foo=1&bar=2, kvajT1Ptam85bY51eRf/AJRuM3w=",
            "http://mycompany.com/myapp.php?foo=1&bar=2, 0ZXoZLH/DfblKGATFgpif+LLRf4=",
            "http://mycompany.com:1234/myapp.php?foo=1&bar=2, Zmvh+3yNM1Phv2jhDCwEM3q5ebU="})
    void theAddressCountsWithAndWithoutItsPort(String url, String signature) {
        assertThat(verifies(signature, url, CALL)).isTrue();
        assertThat(sdk(url, CALL, signature)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
            "https://101.example/twilio/voice/step?say=a%2Bb, https://101.example:443/twilio/voice/step?say=a%2Bb",
            "https://101.example/twilio/voice/a%2Fb?x=1%26y, https://101.example:8443/twilio/voice/a%2Fb?x=1%26y",
            "https://101.example:443/t?x=%27, https://101.example/t?x=%27"})
    void encodedCharactersStayAsTheyAreWhereThePortDiffersWhichTheSdkGetsWrong(String signed, String configured) {
        var signature = Signature.of(TOKEN, signed, CALL);
        assertThat(verifies(signature, configured, CALL)).isTrue();
        assertThat(sdk(signed, CALL, signature)).as("the SDK, the same port").isTrue();
        assertThat(sdk(configured, CALL, signature)).as("the SDK, another port").isFalse();
    }

    @Test
    void anythingElseIsNotTwilios() {
        var right = Signature.of(TOKEN, URL, CALL);
        assertThat(verifies(right, URL, CALL)).isTrue();
        assertThat(verifies(null, URL, CALL)).isFalse();
        for (var wrong : List.of("", "NOT" + right, right.toLowerCase(Locale.ROOT), right + "=", " " + right))
            assertThat(verifies(wrong, URL, CALL)).as(wrong).isFalse();
        for (var elsewhere : List.of("https://mycompany.com/myapp.php?bar=2&foo=1", URL + "&x",
                "http" + URL.substring(5),
                "https://mycompany.com/myapp.php/?foo=1&bar=2", "https://mycompany.com:1/myapp.php?foo=1", "nonsense"))
            assertThat(verifies(right, elsewhere, CALL)).as(elsewhere).isFalse();
        assertThat(verifies(right, URL, call("+14158675310"))).isFalse();
        assertThat(verifies(right, URL, Map.of())).isFalse();
    }

    @Test
    void anyOfTheTokensMayHaveSigned() {
        var rotating = new Signature(List.of("new", TOKEN));
        assertThat(rotating.verifies("RSOYDt4T1cUTdK1PDd93/VVr8B8=", URL, CALL)).isTrue();
        assertThat(rotating.verifies(Signature.of("new", URL, CALL), URL, CALL)).isTrue();
        assertThat(rotating.verifies(Signature.of("older", URL, CALL), URL, CALL)).isFalse();
    }

    private static void signs(String signature, Map<String, List<String>> parameters) {
        assertThat(Signature.of(TOKEN, URL, parameters)).isEqualTo(signature);
        assertThat(sdk(URL, parameters, signature)).isTrue();
    }

    private static boolean verifies(@Nullable String given, String url, Map<String, List<String>> parameters) {
        return new Signature(List.of(TOKEN)).verifies(given, url, parameters);
    }

    private static boolean sdk(String url, Map<String, List<String>> parameters, String signature) {
        var single = parameters.entrySet().stream().collect(
                Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().getFirst(), (a, b) -> a, TreeMap::new));
        return new RequestValidator(TOKEN).validate(url, single, signature);
    }

    private static Map<String, List<String>> call(String from) {
        return Map.of("Digits", one("1234"), "CallSid", one("CA1234567890ABCDE"), "To", one("+18005551212"), "Caller",
                one(from), "From", one(from));
    }

    private static List<String> one(String value) {
        return List.of(value);
    }
}
