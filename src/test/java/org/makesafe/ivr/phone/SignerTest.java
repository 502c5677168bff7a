package org.makesafe.ivr.phone;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Known answers, from the tests of Twilio's own libraries. */
class SignerTest {
    @Test
    void signsAsTwiliosLibrariesExpect() {
        assertThat(signed("https://example.com/myapp.php?foo=1&bar=2", "+14158675310"))
                .isEqualTo("L/OH5YylLD5NRKLltdqwSvS0BnU=");
        assertThat(signed("https://mycompany.com/myapp.php?foo=1&bar=2", "+14158675309"))
                .isEqualTo("RSOYDt4T1cUTdK1PDd93/VVr8B8=");
        assertThat(signed("http://mycompany.com:1234/myapp.php?foo=1&bar=2", "+14158675309"))
                .isEqualTo("Zmvh+3yNM1Phv2jhDCwEM3q5ebU=");
    }

    private static String signed(String url, String from) {
        return Signer.with("12345").sign(url, List.of(entry("To", "+18005551212"), entry("Digits", "1234"),
                entry("Caller", from), entry("From", from), entry("CallSid", "CA1234567890ABCDE")));
    }
}
