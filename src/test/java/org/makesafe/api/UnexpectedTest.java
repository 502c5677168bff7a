package org.makesafe.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.when;

import org.junit.jupiter.api.Test;
import org.makesafe.call.Calls;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

class UnexpectedTest extends ServedTest {
    @MockitoBean
    private Calls calls;

    @Test
    void anErrorOfOursTellsNothingOfOurInsides() {
        when(calls.find(any())).thenThrow(new IllegalStateException("secret 07700 900123"));
        Door.Reply reply = handler().get("/api/v1/calls/11111111-1111-7111-8111-111111111111");
        assertThat(reply.status()).isEqualTo(500);
        assertThat(reply.header("Content-Type")).startsWith("application/problem+json");
        assertThat(reply.code()).isEqualTo("INTERNAL");
        assertThat(reply.json().has("detail")).isFalse();
        assertThat(reply.http().body()).doesNotContain("secret", "Exception");
    }
}
