package org.makesafe.ivr.phone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.makesafe.ivr.phone.ScriptedService.BASE;
import static org.makesafe.ivr.phone.ScriptedService.CALLER;
import static org.makesafe.ivr.phone.ScriptedService.NUMBER;
import static org.makesafe.ivr.phone.ScriptedService.TOKEN;
import static org.makesafe.ivr.phone.ScriptedService.words;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import com.twilio.exception.ApiException;
import com.twilio.http.HttpClient;
import com.twilio.http.Request;
import com.twilio.http.Response;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.api.v2010.account.Call;
import com.twilio.rest.api.v2010.account.Queue;
import com.twilio.rest.api.v2010.account.queue.Member;
import com.twilio.type.PhoneNumber;
import com.twilio.type.Twiml;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

/** Twilio's own library is the client: what it can't read, the service could not. */
class PhoneApiTest {
    private static final URI NEXT = URI.create(BASE + "/next");
    private static final PhoneNumber SERVICE = new PhoneNumber(NUMBER);

    private final ScriptedService service = new ScriptedService()
            .on("/voice", "<Enqueue action='/left' waitUrl='/wait'>priority</Enqueue>")
            .on("/wait", "<Say>Keep the line open.</Say><Pause length='60'/>")
            .on("/next", "<Say>Hello.</Say><Pause length='60'/>");
    private final PhoneNetwork network = service.network();
    private final TwilioRestClient twilio = client(TOKEN);

    @Test
    void aCallIsPlacedAndRings() {
        var placed = Call.creator(new PhoneNumber(CALLER), SERVICE, NEXT).setTimeout(30)
                .setStatusCallback(URI.create(BASE + "/called"))
                .setStatusCallbackEvent(List.of("initiated", "ringing", "answered", "completed")).create(twilio);
        assertThat(placed.getSid()).matches("CA[0-9a-f]{32}");
        assertThat(placed.getStatus()).isEqualTo(Call.Status.QUEUED);
        assertThat(placed.getDirection()).isEqualTo("outbound-api");
        assertThat(network.ringing(CALLER)).isEmpty();
        network.settle();
        var caller = network.ringing(CALLER).orElseThrow();
        caller.answer();
        caller.listen();
        assertThat(words(caller)).containsExactly("Hello.");
        assertThat(service.only("/next").parameter("CallSid")).isEqualTo(placed.getSid());
        assertThat(service.only("/next").parameter("From")).isEqualTo(NUMBER);
        caller.hangUp();
        assertThat(service.said("/called", "CallStatus")).containsExactly("initiated", "ringing", "in-progress",
                "completed");
        assertThat(Call.fetcher(placed.getSid()).fetch(twilio).getStatus()).isEqualTo(Call.Status.COMPLETED);
    }

    @Test
    void aCallThatNobodyAnswersGivesUp() {
        Call.creator(new PhoneNumber(CALLER), SERVICE, NEXT).setTimeout(30)
                .setStatusCallback(URI.create(BASE + "/called"))
                .create(twilio);
        network.settle();
        network.pass(Duration.ofSeconds(30));
        assertThat(service.only("/called").parameter("CallStatus")).isEqualTo("no-answer");
        assertThat(service.received("/next")).isEmpty();
    }

    @Test
    void aWaitingCallerIsTakenOutOfTheQueueOnce() {
        var caller = network.dial(CALLER);
        network.pass(Duration.ofSeconds(20));
        String queue = service.only("/wait").parameter("QueueSid");
        var taken = Member.updater(queue, caller.sid(), NEXT).update(twilio);
        assertThat(taken.getCallSid()).isEqualTo(caller.sid());
        assertThat(taken.getWaitTime()).isEqualTo(20);
        assertThat(taken.getQueueSid()).isEqualTo(queue);
        refused(404, 20404, () -> Member.updater(queue, caller.sid(), NEXT).update(twilio));
        network.settle();
        assertThat(service.only("/left").parameter("QueueResult")).isEqualTo("redirected");
        assertThat(words(caller)).containsExactly("Keep the line open.", "Hello.");
    }

    @Test
    void whoeverIsInFrontIsTakenFirst() {
        var first = network.dial(CALLER);
        var second = network.dial(CALLER);
        var queue = service.received("/wait").getFirst().parameter("QueueSid");
        assertThat(Queue.fetcher(queue).fetch(twilio).getCurrentSize()).isEqualTo(2);
        assertThat(Member.updater(queue, "Front", NEXT).update(twilio).getCallSid()).isEqualTo(first.sid());
        var left = Queue.fetcher(queue).fetch(twilio);
        assertThat(left.getFriendlyName()).isEqualTo("priority");
        assertThat(left.getCurrentSize()).isEqualTo(1);
        assertThat(left.getMaxSize()).isEqualTo(1000);
        assertThat(second.queue()).contains("priority");
    }

    @Test
    void aCallerWhoHungUpIsNotThereToTake() {
        var caller = network.dial(CALLER);
        String queue = service.only("/wait").parameter("QueueSid");
        caller.hangUp();
        refused(404, 20404, () -> Member.updater(queue, caller.sid(), NEXT).update(twilio));
        refused(404, 20404, () -> Queue.fetcher("QU0").fetch(twilio));
    }

    @Test
    void aLiveCallIsMovedByAddressOrByDocumentOrEnded() {
        var caller = network.dial(CALLER);
        Call.updater(caller.sid()).setUrl(NEXT).update(twilio);
        network.settle();
        assertThat(words(caller)).last().isEqualTo("Hello.");
        Call.updater(caller.sid()).setTwiml(new Twiml("<Response><Say>Inline.</Say><Pause/></Response>"))
                .update(twilio);
        network.settle();
        assertThat(words(caller)).last().isEqualTo("Inline.");
        Call.updater(caller.sid()).setStatus(Call.UpdateStatus.COMPLETED).update(twilio);
        network.settle();
        assertThat(caller.status()).isEqualTo(CallStatus.COMPLETED);
        refused(400, 21220, () -> Call.updater(caller.sid()).setUrl(NEXT).update(twilio));
        refused(404, 20404, () -> Call.updater("CA0").setUrl(NEXT).update(twilio));
    }

    @Test
    void aCallThatTalksToAHandlerIsMovedAwayFromThem() {
        service.on("/voice", "<Dial action='/done'><Client>handler</Client></Dial>");
        var caller = network.dial(CALLER);
        var handler = network.ringing("client:handler").orElseThrow();
        handler.answer();
        Call.updater(caller.sid()).setUrl(NEXT).update(twilio);
        network.settle();
        assertThat(handler.status()).isEqualTo(CallStatus.COMPLETED);
        assertThat(words(caller)).containsExactly("Hello.");
        assertThat(service.received("/done")).as("the call went elsewhere").isEmpty();
    }

    @Test
    void aCallFromTheQueueThatIsMovedAwayFromItsHandlerSaysSo() {
        var caller = network.dial(CALLER);
        service.on("/voice", "<Dial action='/done'><Queue>priority</Queue></Dial>").on("/done", "<Hangup/>");
        var handler = network.dial("+441632960200");
        Call.updater(caller.sid()).setUrl(NEXT).update(twilio);
        network.settle();
        assertThat(service.only("/left").parameter("QueueResult")).isEqualTo("redirected-from-bridged");
        assertThat(words(caller)).last().isEqualTo("Hello.");
        assertThat(handler.status()).isEqualTo(CallStatus.COMPLETED);
    }

    @Test
    void aCallThatEndsFirstIsNotMoved() {
        var caller = network.dial(CALLER);
        Call.updater(caller.sid()).setStatus(Call.UpdateStatus.COMPLETED).update(twilio);
        Call.updater(caller.sid()).setUrl(NEXT).update(twilio);
        network.settle();
        assertThat(caller.status()).isEqualTo(CallStatus.COMPLETED);
        assertThat(service.received("/next")).isEmpty();
    }

    @Test
    void whatCanNotBeIsRefusedAsTwilioDoes() {
        refused(400, 21217, () -> Call.creator(new PhoneNumber("nobody"), SERVICE, NEXT).create(twilio));
        refused(400, 21213, () -> Call.creator(new PhoneNumber(CALLER), new PhoneNumber(""), NEXT).create(twilio));
        refused(400, 21205,
                () -> Call.creator(new PhoneNumber(CALLER), SERVICE, URI.create("/next")).create(twilio));
        assertThat(network.calls()).isEmpty();
    }

    @Test
    void whoDoesNotKnowTheTokenIsNotLetIn() {
        refused(401, 20003,
                () -> Call.creator(new PhoneNumber(CALLER), SERVICE, NEXT).create(client("wrong")));
        assertThat(network.calls()).isEmpty();
    }

    private static void refused(int status, int code, ThrowingCallable request) {
        assertThatThrownBy(request).asInstanceOf(type(ApiException.class))
                .extracting(ApiException::getStatusCode, ApiException::getCode).containsExactly(status, code);
    }

    private TwilioRestClient client(String token) {
        String account = service.line().accountSid();
        var door = MockMvcBuilders.standaloneSetup(new PhoneApi(network))
                .addFilters(new PhoneApiDoor(account, List.of(TOKEN))).build();
        return new TwilioRestClient.Builder(account, token).httpClient(new Inside(door)).build();
    }

    /** Leads the library to the controller without a server. */
    private static final class Inside extends HttpClient {
        private final MockMvc door;

        Inside(MockMvc door) {
            this.door = door;
        }

        @Override
        public Response makeRequest(Request asked) {
            try {
                var reply = door.perform(request(HttpMethod.valueOf(asked.getMethod().toString()),
                        "/phone/api" + asked.constructURL().getPath()).header("Authorization", asked.getAuthString())
                        .contentType(MediaType.APPLICATION_FORM_URLENCODED).content(asked.encodeFormBody())).andReturn()
                        .getResponse();
                return new Response(reply.getContentAsString(), reply.getStatus());
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
