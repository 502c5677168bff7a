package org.makesafe.ivr;

import com.fasterxml.uuid.Generators;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.makesafe.call.CallsInMemory;
import org.makesafe.call.ForceSettings;
import org.makesafe.flow.Path;
import org.makesafe.flow.Place;
import org.makesafe.script.Script;
import org.springframework.data.domain.Limit;
import org.springframework.transaction.support.SimpleTransactionStatus;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;

/** The switchboard over stores in memory, for laws that want thousands of calls. */
final class SwitchboardInMemory {
    static final String PERSON = "+441632960100";
    final CallsInMemory calls;
    final Switchboard switchboard;
    /** Line, status and sequence of each word that was kept. */
    final Set<String> events = new HashSet<>();
    final Map<String, LineRow> lines = new HashMap<>();
    private final Map<String, LineStepRow> steps = new HashMap<>();
    private final Map<String, String> lineOfStep = new HashMap<>();

    SwitchboardInMemory(Script handlers, Script ivr, Clock clock, Duration voicemailAfter) {
        this(handlers, ivr, clock, voicemailAfter, false);
    }

    SwitchboardInMemory(Script handlers, Script ivr, Clock clock, Duration voicemailAfter, boolean closed) {
        // The machine's own moves are proved elsewhere; here only their result counts.
        calls = CallsInMemory.of(List.of(handlers, ivr),
                script -> (_, _, after) -> Path.of(script, after).position().map(Place::key), clock, false);
        var settings = new IvrSettings(ivr.id(), "client:{officer}", PERSON, null, "+441632960101", voicemailAfter, 50,
                closed, null, null);
        var twilio = new TwilioSettings("AC1", List.of("token"), "https://101.example", "http://localhost:9");
        var telephones = new HandlerTelephones(new NoTelephones(), settings);
        var messages = new Messages();
        var connecting = new Connecting(telephones);
        var force = new ForceSettings(java.time.ZoneId.of("Europe/London"), handlers.id());
        var queueing = new Queueing(settings, calls.waiting(), messages, connecting, force, clock);
        var store = new LineStore(new Lines(), new Steps(), new Events(), new LineJson(), clock,
                Generators.timeBasedEpochGenerator());
        switchboard = new Switchboard(store,
                new Conversation(new Asking(queueing, force, clock), queueing, messages, connecting),
                new Speech(twilio, settings), new Lookups(calls.lists(), telephones, settings), calls.phone(),
                calls.calls(),
                calls.catalogue(), settings, new NoTransactions());
    }

    private final class Lines implements LineRows {
        @Override
        public Optional<LineRow> findToChange(String id) {
            return Optional.ofNullable(lines.get(id));
        }

        @Override
        public Optional<String> lineOf(String step) {
            return Optional.ofNullable(lineOfStep.get(step));
        }

        @Override
        public List<LineRow> latest(UUID call, Limit size) {
            return lines.values().stream().filter(line -> line.call().filter(call::equals).isPresent()).toList();
        }

        @Override
        public LineRow save(LineRow row) {
            lines.put(row.getId(), row);
            return row;
        }
    }

    private final class Steps implements LineStepRows {
        @Override
        public Optional<LineStepRow> findById(String id) {
            return Optional.ofNullable(steps.get(id));
        }

        @Override
        public LineStepRow save(LineStepRow row) {
            steps.put(row.getId(), row);
            lineOfStep.put(row.getId(), row.line());
            return row;
        }
    }

    private final class Events implements LineEventRows {
        @Override
        public boolean existsByLineIdAndStatusAndSequence(String lineId, LineStatus status, int sequence) {
            // What is not there is saved next.
            return !events.add(lineId + " " + status + " " + sequence);
        }

        @Override
        public LineEventRow save(LineEventRow row) {
            return row;
        }
    }

    private static final class NoTelephones implements HandlerTelephoneRows {
        @Override
        public Optional<HandlerTelephoneRow> findById(String officer) {
            return Optional.empty();
        }

        @Override
        public HandlerTelephoneRow save(HandlerTelephoneRow row) {
            return row;
        }

        @Override
        public void deleteById(String officer) {
            // There is none.
        }
    }

    private static final class NoTransactions implements PlatformTransactionManager {
        @Override
        public TransactionStatus getTransaction(@org.jspecify.annotations.Nullable TransactionDefinition definition) {
            return new SimpleTransactionStatus();
        }

        @Override
        public void commit(TransactionStatus status) {
            // Memory keeps everything at once.
        }

        @Override
        public void rollback(TransactionStatus status) {
            // What went wrong is thrown on.
        }
    }
}
