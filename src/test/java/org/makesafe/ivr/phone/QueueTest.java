package org.makesafe.ivr.phone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.makesafe.ivr.phone.ScriptedService.CALLER;
import static org.makesafe.ivr.phone.ScriptedService.words;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class QueueTest {
    private final ScriptedService service = new ScriptedService()
            .on("/voice", "<Enqueue action='/left' waitUrl='/wait'>priority</Enqueue><Say>After the queue.</Say>")
            .on("/wait", "<Say>Keep the line open.</Say><Pause length='10'/>")
            .on("/left", "<Say>You are out.</Say>");
    private final PhoneNetwork network = service.network();

    @Test
    void whatIsSaidToThoseWhoWaitComesRoundAgain() {
        var call = network.dial(CALLER);
        assertThat(call.queue()).contains("priority");
        network.pass(Duration.ofSeconds(25));
        assertThat(words(call)).containsExactly("Keep the line open.", "Keep the line open.", "Keep the line open.");
        assertThat(service.said("/wait", "QueueTime")).containsExactly("0", "11", "23");
    }

    @Test
    void waitingForAnHourIsNoCircle() {
        var call = network.dial(CALLER);
        network.pass(Duration.ofHours(1));
        assertThat(call.queue()).contains("priority");
        assertThat(service.received("/wait")).hasSizeGreaterThan(300);
    }

    @Test
    void whoWaitsIsToldTheirPlace() {
        network.dial(CALLER);
        network.pass(Duration.ofSeconds(5));
        network.dial(CALLER);
        assertThat(service.said("/wait", "QueuePosition")).containsExactly("1", "2");
        assertThat(service.said("/wait", "CurrentQueueSize")).containsExactly("1", "2");
        assertThat(service.said("/wait", "AvgQueueTime")).containsExactly("0", "2");
        assertThat(service.said("/wait", "QueueSid")).allMatch(sid -> sid.matches("QU[0-9a-f]{32}"));
    }

    @Test
    void leaveGoesToTheActionWithTheReason() {
        service.on("/wait",
                "<Gather action='/pressed' numDigits='1' timeout='10'><Say>Press 1 to leave.</Say></Gather>")
                .on("/pressed", "<Leave/>");
        var call = network.dial(CALLER);
        call.listen();
        assertThat(call.asked()).isPresent();
        call.press("1");
        assertThat(service.only("/pressed").parameter("Digits")).isEqualTo("1");
        assertThat(service.only("/left").parameter("QueueResult")).isEqualTo("leave");
        assertThat(words(call)).last().isEqualTo("You are out.");
        assertThat(call.queue()).isEmpty();
    }

    @Test
    void withoutAnActionTheCallGoesOnWithTheNextVerb() {
        service.on("/voice", "<Enqueue waitUrl='/wait'>priority</Enqueue><Say>After the queue.</Say>")
                .on("/wait", "<Leave/>");
        assertThat(words(network.dial(CALLER))).containsExactly("After the queue.");
    }

    @Test
    void aFullQueueSaysSoAtOnce() {
        network.limitQueue("priority", 1);
        network.dial(CALLER);
        assertThat(words(network.dial(CALLER))).containsExactly("You are out.");
        assertThat(service.said("/left", "QueueResult")).containsExactly("queue-full");
        assertThat(service.said("/wait", "QueuePosition")).containsExactly("1");
    }

    @Test
    void whoHangsUpLeavesTheQueueAndTheActionKnows() {
        var call = network.dial(CALLER);
        call.hangUp();
        assertThat(service.only("/left").parameter("QueueResult")).isEqualTo("hangup");
        assertThat(service.only("/left").parameter("CallStatus")).isEqualTo("completed");
        assertThat(words(call)).containsExactly("Keep the line open.");
        assertThat(network.calls()).isEmpty();
    }

    @Test
    void aBrokenAnswerWhileWaitingEndsTheWaitingAsAnError() {
        service.on("/wait", webhook -> Reply.empty(500));
        assertThat(words(network.dial(CALLER))).containsExactly("You are out.");
        assertThat(service.only("/left").parameter("QueueResult")).isEqualTo("error");
        assertThat(service.received("/fallback")).isEmpty();
    }

    @Test
    void verbsThatHaveNoPlaceInAQueueArePassedOver() {
        service.on("/wait", "<Dial>01632 960200</Dial><Say>Keep the line open.</Say><Pause length='10'/>");
        var call = network.dial(CALLER);
        assertThat(words(call)).containsExactly("Keep the line open.");
        assertThat(network.calls()).containsExactly(call);
    }

    @Test
    void whoDialsTheQueueGetsWhoeverWaitsLongest() {
        service.on("/handler", "<Dial action='/done'><Queue url='/connecting'>priority</Queue></Dial>")
                .on("/connecting", "<Say>You are being connected.</Say>").on("/done", "<Hangup/>");
        var first = network.dial(CALLER);
        var second = network.dial(CALLER);
        service.on("/voice", "<Redirect>/handler</Redirect>");
        var handler = network.dial("+441632960200");
        network.pass(Duration.ofSeconds(10));
        assertThat(words(first)).last().isEqualTo("You are being connected.");
        assertThat(service.only("/connecting").parameter("DequeueingCallSid")).isEqualTo(handler.sid());
        assertThat(second.queue()).contains("priority");
        assertThat(service.received("/left")).as("not before the conversation is over").isEmpty();
        first.say("Hello?");
        assertThat(words(handler)).containsExactly("Hello?");
        handler.hangUp();
        assertThat(service.only("/left").parameter("QueueResult")).isEqualTo("bridged");
        assertThat(service.only("/done").parameter("DequeueResult")).isEqualTo("bridged");
    }

    @Test
    void whoDialsAnEmptyQueueWaitsForSomebodyForAWhile() {
        service.on("/handler", "<Dial action='/done' timeout='60'><Queue>priority</Queue></Dial>")
                .on("/done", "<Hangup/>");
        String enqueue = "<Enqueue action='/left' waitUrl='/wait'>priority</Enqueue>";
        service.on("/voice", "<Redirect>/handler</Redirect>");
        var patient = network.dial("+441632960200");
        network.pass(Duration.ofSeconds(59));
        service.on("/voice", enqueue);
        var caller = network.dial(CALLER);
        caller.say("Hello?");
        assertThat(words(patient)).containsExactly("Hello?");
        caller.hangUp();
        assertThat(patient.status()).isEqualTo(CallStatus.COMPLETED);
        service.on("/voice", "<Redirect>/handler</Redirect>");
        var alone = network.dial("+441632960200");
        network.pass(Duration.ofSeconds(60));
        assertThat(alone.status()).isEqualTo(CallStatus.COMPLETED);
        assertThat(service.said("/done", "DequeueResult")).containsExactly("bridged", "queue-empty");
    }
}
