package org.makesafe.ivr;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/**
 * Answers each webhook with TwiML, whatever happens. Where the work fails, takes too long or makes TwiML that Twilio would refuse, the
 * caller hears a short line and is put through to a person.
 */
class PersonAtLast {
    /** How long work may take: the caller hears something within a second. */
    static final Duration PATIENCE = Duration.ofMillis(900);
    /** How much work may go on at once; some twenty times what 100 webhooks a second need. */
    static final int MOST = 100;
    private static final Logger LOG = LoggerFactory.getLogger(PersonAtLast.class);

    private final String toPerson;
    private final Duration patience;
    private final Semaphore free;

    /**
     * Answers webhooks.
     *
     * @param number the person, E.164
     * @param patience how long work may take
     * @param most how much work may go on at once, late work included. Beyond it callers are put through at once, so that a database that
     *     is gone does not gather ever more threads
     */
    PersonAtLast(String number, Duration patience, int most) {
        this.toPerson = Twiml.toPerson(number);
        this.patience = patience;
        this.free = new Semaphore(most);
    }

    /**
     * What to answer: the TwiML that the work makes, or TwiML that leads to a person. Work that is late is not stopped, for stopping a write
     * half way harms more than it helps. It ends by itself and commits or not, and then a repeated delivery of the step finds what it left.
     * It runs on a thread of its own, so it must not read the request.
     *
     * @param work makes a whole TwiML document
     * @return status 200, always
     */
    ResponseEntity<String> answer(Supplier<String> work) {
        return ResponseEntity.ok().contentType(Twiml.TYPE).body(document(work));
    }

    /** Puts TwiML that leads to a person in the place of what failed; a response that has left already is let go. */
    void answerInstead(String why, HttpServletResponse response) throws IOException {
        byte[] document = instead(why).getBytes(UTF_8);
        if (response.isCommitted())
            return;
        response.resetBuffer();
        response.setStatus(HttpStatus.OK.value());
        response.setContentType(Twiml.TYPE.toString());
        response.setContentLength(document.length);
        response.getOutputStream().write(document);
    }

    private String document(Supplier<String> work) {
        if (!free.tryAcquire())
            return instead("too much is going on already");
        var made = new CompletableFuture<String>();
        Thread.ofVirtual().name("telephone-step").start(() -> work(work, made));
        try {
            var document = made.get(patience.toNanos(), TimeUnit.NANOSECONDS);
            var fault = Twiml.fault(document);
            return fault == null ? document : instead(fault);
        } catch (TimeoutException late) {
            made.completeExceptionally(late);
            return instead("nothing was ready in " + patience.toMillis() + " ms");
        } catch (ExecutionException failed) {
            return instead(Cause.of(failed.getCause() == null ? failed : failed.getCause()));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return instead("stopped");
        }
    }

    private void work(Supplier<String> work, CompletableFuture<String> made) {
        try {
            if (!made.complete(work.get()))
                LOG.warn("Work that was too late for the caller is done");
        } catch (Throwable failure) {
            if (!made.completeExceptionally(failure))
                LOG.error("Work that was too late for the caller failed: {}", Cause.of(failure));
            // Such as memory that ran out: whoever watches the process must hear of it too.
            if (failure instanceof Error error)
                throw error;
        } finally {
            free.release();
        }
    }

    private String instead(String why) {
        LOG.error("A caller is put through to a person: {}", why);
        return toPerson;
    }
}
