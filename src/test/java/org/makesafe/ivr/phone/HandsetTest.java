package org.makesafe.ivr.phone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.makesafe.ivr.phone.ScriptedService.CALLER;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.makesafe.ivr.phone.Handset.Moment;

class HandsetTest {
    private final ScriptedService service = new ScriptedService()
            .on("/voice", "<Gather numDigits='1' action='/next' input='dtmf speech'><Say>one two three</Say></Gather>")
            .on("/next", "<Enqueue waitUrl='/wait'>priority</Enqueue>")
            .on("/wait", "<Say>four five six</Say><Pause length='60'/>");
    private final PhoneNetwork network = service.network();

    @Test
    void itShowsWhatItsHolderIsInTheMiddleOf() {
        var call = network.dial(CALLER);
        assertThat(Handset.of(call).moment()).isEqualTo(Moment.LISTENING);
        call.listen();
        assertThat(Handset.of(call)).extracting(Handset::moment, Handset::keys, Handset::speech)
                .containsExactly(Moment.ASKED, true, true);
        call.press("1");
        assertThat(Handset.of(call).moment()).isEqualTo(Moment.WAITING);
        call.hangUp();
        assertThat(Handset.of(call).moment()).isEqualTo(Moment.OVER);
    }

    @Test
    void itShowsBothEndsRingingAndThenConnected() {
        service.on("/voice", "<Dial answerOnBridge='true'><Client>handler</Client></Dial>");
        var call = network.dial(CALLER);
        var handler = network.ringing("client:handler").orElseThrow();
        assertThat(Handset.of(call).moment()).isEqualTo(Moment.DIALLING);
        assertThat(Handset.of(handler).moment()).isEqualTo(Moment.RINGS);
        handler.answer();
        assertThat(Handset.of(call).moment()).isEqualTo(Moment.CONNECTED);
        assertThat(Handset.of(handler).moment()).isEqualTo(Moment.CONNECTED);
    }

    @Test
    void whatIsStillBeingSaidIsNotCutShortBeforeSomethingCutsIt() {
        var call = network.dial(CALLER);
        assertThat(Handset.of(call).lines()).extracting(Handset.Line::cut).containsExactly(false);
        network.pass(Duration.ofSeconds(1));
        call.press("1");
        assertThat(Handset.of(call).lines()).extracting(Handset.Line::cut).containsExactly(true, false);
        call.hangUp();
        assertThat(Handset.of(call).lines()).extracting(Handset.Line::cut).containsExactly(true, true);
    }
}
