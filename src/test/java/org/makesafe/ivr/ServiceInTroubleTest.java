package org.makesafe.ivr;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.makesafe.Makesafe;
import org.makesafe.call.PhoneCalls;
import org.makesafe.call.Waiting;
import org.makesafe.ivr.phone.PracticeCall;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What callers hear when the service or its database is in trouble in the middle of their call. */
@IvrService
class ServiceInTroubleTest {
    @LocalServerPort
    int port;
    @Autowired
    JdbcClient sql;
    @Autowired
    Waiting waiting;
    @Autowired
    PhoneCalls phone;

    /** An instance that keeps nothing of a call in memory is as good as one that has just been started again. */
    @Test
    void aCallGoesOnWhenEachRequestReachesAnotherInstance(@Autowired Environment settings) {
        try (var other = (ServletWebServerApplicationContext) new SpringApplicationBuilder(Makesafe.class)
                .initializers(context -> context.getEnvironment().getPropertySources()
                        .addFirst(new org.springframework.core.env.MapPropertySource("same", same(settings))))
                .run("--server.port=0")) {
            var callers = new Callers(port, Objects.requireNonNull(other.getWebServer()).getPort());
            PracticeCall caller = callers.dial();
            for (String key : List.of("1", "2", "3", "07700900555#", "1", "1")) {
                caller.listen();
                caller.press(key);
            }
            caller.listen();
            assertThat(caller.queue()).isPresent();
            assertThat(waiting.all().getFirst().call().answers()).hasSize(5);
            caller.hangUp();
        }
    }

    private static java.util.Map<String, Object> same(Environment settings) {
        return List.of("spring.datasource.url", "makesafe.ivr.fallback-number", "makesafe.ivr.caller-id",
                "makesafe.twilio.account-sid", "makesafe.twilio.auth-token", "makesafe.twilio.public-base-url",
                "makesafe.twilio.api-base-url").stream()
                .collect(java.util.stream.Collectors.toMap(name -> name, settings::getRequiredProperty));
    }

    @Test
    void aDatabaseThatDoesNotAnswerPutsTheCallerThroughAndTheSameRequestIsAnsweredOnceItDoes(
            @Autowired PlatformTransactionManager manager) throws Exception {
        var callers = new Callers(port);
        PracticeCall caller = callers.dial();
        caller.listen();
        var held = new CountDownLatch(1);
        var free = new CountDownLatch(1);
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            var holding = pool.submit(() -> new TransactionTemplate(manager).executeWithoutResult(_ -> {
                sql.sql("select id from phone_line where id = ? for update").param(caller.sid()).query(String.class)
                        .single();
                held.countDown();
                try {
                    free.await();
                } catch (InterruptedException e) {
                    throw new AssertionError(e);
                }
            }));
            held.await();
            try {
                caller.press("1");
                caller.listen();
            } finally {
                free.countDown();
            }
            holding.get();
        }
        assertThat(Callers.words(caller)).last().asString().contains("putting you through to a person");
        assertThat(callers.network.ringing(IvrService.PERSON)).as("a person's telephone").isPresent();
        var last = callers.sent().stream().filter(hook -> hook.parameter("Digits").equals("1")).toList().getLast();
        assertThat(callers.send(last).body()).contains("in sight");
        caller.hangUp();
    }
}
