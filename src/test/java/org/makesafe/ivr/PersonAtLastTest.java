package org.makesafe.ivr;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mock.web.MockHttpServletResponse;

@ExtendWith(OutputCaptureExtension.class)
class PersonAtLastTest {
    private static final String PERSON = "+441632960100";
    private static final String HELLO = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Response><Say>Hello</Say></Response>";
    private static final Duration LONG = Duration.ofSeconds(30);

    private final PersonAtLast person = new PersonAtLast(PERSON, LONG, 2);

    @Test
    void whatWasMadeInTimeIsAnswered() {
        var answer = person.answer(() -> HELLO);
        assertThat(answer.getBody()).isEqualTo(HELLO);
        assertThat(answer.getStatusCode().value()).isEqualTo(200);
        assertThat(answer.getHeaders().getFirst("Content-Type")).isEqualTo("text/xml;charset=UTF-8");
    }

    @Test
    void workThatFailsPutsTheCallerThroughToAPersonAndTheLogHoldsNoWords(CapturedOutput output) throws Exception {
        leadsToAPerson(person, () -> {
            throw new IllegalStateException("I am at the Harbour View, 07700 900123", new IOException("Alice"));
        });
        assertThat(output.toString()).contains("java.lang.IllegalStateException at org.makesafe.ivr.PersonAtLastTest",
                "because of java.io.IOException").doesNotContain("Harbour", "900123", "Alice", PERSON);
    }

    @Test
    void anErrorOfTheMachineIsAnsweredAndStillReachesWhoeverWatchesTheProcess(CapturedOutput output) throws Exception {
        var seen = new AtomicInteger();
        var told = new CountDownLatch(1);
        var before = Thread.getDefaultUncaughtExceptionHandler();
        Thread.setDefaultUncaughtExceptionHandler((thread, error) -> {
            seen.addAndGet(error instanceof OutOfMemoryError ? 1 : 0);
            told.countDown();
        });
        try {
            leadsToAPerson(person, () -> {
                throw new OutOfMemoryError("made up");
            });
            assertThat(told.await(30, TimeUnit.SECONDS)).isTrue();
        } finally {
            Thread.setDefaultUncaughtExceptionHandler(before);
        }
        assertThat(seen).hasValue(1);
        assertThat(output.toString()).contains("java.lang.OutOfMemoryError");
    }

    @Test
    void workThatHangsIsNotWaitedForAndNotStopped(CapturedOutput output) throws Exception {
        var go = new CountDownLatch(1);
        var done = new CountDownLatch(1);
        var hurried = new PersonAtLast(PERSON, Duration.ofMillis(20), 2);
        leadsToAPerson(hurried, () -> {
            await(go);
            done.countDown();
            return HELLO;
        });
        assertThat(output.toString()).contains("nothing was ready in 20 ms");
        go.countDown();
        assertThat(done.await(30, TimeUnit.SECONDS)).as("the work went on to its end").isTrue();
    }

    @Test
    void whereTooMuchIsGoingOnCallersAreNotKeptWaitingAndLaterTheyAreServedAgain() throws Exception {
        var go = new CountDownLatch(1);
        var hurried = new PersonAtLast(PERSON, Duration.ofMillis(20), 2);
        var begun = new AtomicInteger();
        var ended = new CountDownLatch(2);
        Supplier<String> hanging = () -> {
            begun.incrementAndGet();
            await(go);
            ended.countDown();
            return HELLO;
        };
        for (int call = 0; call < 5; call++)
            leadsToAPerson(hurried, hanging);
        assertThat(begun).as("no more than two at once").hasValue(2);
        go.countDown();
        assertThat(ended.await(30, TimeUnit.SECONDS)).isTrue();
        Awaitility.await().until(() -> HELLO.equals(hurried.answer(() -> HELLO).getBody()));
        assertThat(begun).hasValue(2);
    }

    @Test
    void whatTwilioWouldNotFollowIsNotSent() throws Exception {
        var large = HELLO.replace("Hello", "é".repeat(Twiml.LARGEST / 2));
        leadsToAPerson(person, () -> large);
        for (var broken : new String[]{ "", "Hello", " " + HELLO, "<Response><Say>this & that</Say></Response>",
                "<Say>Hello</Say>", "<Response>", "{}",
                "<!DOCTYPE x [<!ENTITY y SYSTEM \"file:///etc/passwd\">]><Response>&y;</Response>"})
            leadsToAPerson(person, () -> broken);
        assertThat(person.answer(() -> "<Response/>").getBody()).isEqualTo("<Response/>");
    }

    @Test
    void aResponseThatFailedBeforeItLeftIsReplaced() throws Exception {
        var response = new MockHttpServletResponse();
        response.setStatus(500);
        response.setContentType("text/html");
        response.getOutputStream().print("<html>Sorry</html>");
        person.answerInstead("a test", response);
        assertThat(response.getStatus()).isEqualTo(200);
        assertThat(response.getContentType()).isEqualTo("text/xml;charset=UTF-8");
        assertThat(response.getContentAsString()).isEqualTo(Twiml.toPerson(PERSON));
        response.setCommitted(true);
        person.answerInstead("a test", response);
        assertThat(response.getContentAsString()).isEqualTo(Twiml.toPerson(PERSON));
    }

    private static void leadsToAPerson(PersonAtLast person, Supplier<String> work) throws Exception {
        var answer = person.answer(work);
        assertThat(answer.getStatusCode().value()).isEqualTo(200);
        assertThat(answer.getHeaders().getFirst("Content-Type")).isEqualTo("text/xml;charset=UTF-8");
        var body = answer.getBody();
        assertThat(body).isNotNull();
        if (body == null)
            return;
        assertThat(Twiml.fault(body)).isNull();
        assertThat(Jsoup.parse(body, Parser.xmlParser()).select("Response > Dial > Number").eachText())
                .containsExactly(PERSON);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
