package org.makesafe.ivr;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.makesafe.call.CallLists;
import org.makesafe.call.record.Fact;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What must hold on every database when the network says the same thing several times at the same moment. */
public final class LinesAtOnce {
    private static final int TIMES = 6;
    private static final Pattern STEP = Pattern.compile("/twilio/voice/step/([^\"<]+)");
    private final Switchboard switchboard;
    private final JdbcClient sql;
    private final CallLists lists;
    private final String sid = "CA" + UUID.randomUUID().toString().replace("-", "");

    private LinesAtOnce(ApplicationContext service) {
        switchboard = service.getBean(Switchboard.class);
        sql = service.getBean(JdbcClient.class);
        lists = service.getBean(CallLists.class);
    }

    /** Rings, presses a key and hangs up, each several times at once. */
    public static void check(ApplicationContext service) throws Exception {
        new LinesAtOnce(service).check();
    }

    private void check() throws Exception {
        Webhook rings = hook(Map.of("From", "anonymous"));
        String opening = same(() -> switchboard.ringing(rings));
        Webhook key = hook(Map.of("Digits", "1"));
        String step = step(opening);
        String next = same(() -> switchboard.step(step, key));
        assertThat(next).isNotEqualTo(opening);
        assertThat(same(() -> switchboard.step(step, hook(Map.of("Digits", "2")))))
                .as("another key, too late").isEqualTo(next);

        UUID call = sql.sql("select call_id from phone_line where id = ?").param(sid).query(UUID.class).single();
        assertThat(lists.journal(call, 0, 100)).filteredOn(entry -> entry.fact() instanceof Fact.Answered).hasSize(1);

        for (String status : List.of("completed", "ringing", "in-progress")) {
            same(() -> {
                switchboard.status(null, hook(Map.of("CallStatus", status, "SequenceNumber", "1")));
                return "";
            });
        }
        assertThat(sql.sql("select status from phone_line where id = ?").param(sid).query(String.class).single())
                .isEqualTo("COMPLETED");
        assertThat(sql.sql("select count(*) from phone_event where line_id = ?").param(sid).query(Integer.class)
                .single()).isEqualTo(3);
        assertThat(lists.journal(call, 0, 100)).filteredOn(entry -> entry.fact() instanceof Fact.Dropped).hasSize(1);
    }

    private static String same(Callable<String> work) throws InterruptedException, ExecutionException {
        var answers = new ArrayList<String>();
        try (var pool = Executors.newFixedThreadPool(TIMES)) {
            for (var done : pool.invokeAll(java.util.Collections.nCopies(TIMES, work))) {
                answers.add(done.get());
            }
        }
        assertThat(answers).hasSize(TIMES).containsOnly(answers.getFirst());
        return answers.getFirst();
    }

    private Webhook hook(Map<String, String> parameters) {
        var all = new java.util.LinkedHashMap<String, List<String>>();
        parameters.forEach((name, value) -> all.put(name, List.of(value)));
        all.put("CallSid", List.of(sid));
        return new Webhook("", all, null);
    }

    private static String step(String twiml) {
        var found = STEP.matcher(twiml);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }
}
