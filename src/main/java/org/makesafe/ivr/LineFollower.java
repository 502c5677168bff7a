package org.makesafe.ivr;

import java.net.URI;
import java.util.UUID;
import java.util.concurrent.Executor;
import org.makesafe.call.CallEvent;
import org.makesafe.call.FromLine;
import org.makesafe.call.PhoneCalls;
import org.makesafe.call.record.Line;
import org.makesafe.call.record.PhoneFact;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Has the telephone line follow what a handler did, once that is committed. The handler's page does not wait for the network; what comes
 * of it is seen on the record. Where the network is not reached, a caller who was taken is led to the handler by the queue itself.
 */
@OnlyWithIvr
@Component
class LineFollower {
    private static final Logger LOG = LoggerFactory.getLogger(LineFollower.class);
    private static final int HANDLER_SECONDS = 25;
    private final LineStore lines;
    private final Switchboard switchboard;
    private final Telephone telephone;
    private final HandlerTelephones telephones;
    private final PhoneCalls phone;
    private final TwilioSettings twilio;
    private final IvrSettings settings;
    private final Executor executor;

    LineFollower(LineStore lines, Switchboard switchboard, Telephone telephone, HandlerTelephones telephones,
            PhoneCalls phone, TwilioSettings twilio, IvrSettings settings, LineTasks tasks) {
        this.lines = lines;
        this.switchboard = switchboard;
        this.telephone = telephone;
        this.telephones = telephones;
        this.phone = phone;
        this.twilio = twilio;
        this.settings = settings;
        this.executor = tasks;
    }

    @TransactionalEventListener
    void on(CallEvent event) {
        executor.execute(() -> {
            switch (event) {
                case CallEvent.Taken(var call, _) -> connect(call);
                case CallEvent.RingBack(var call, var handler, var line) -> ringBack(call, handler, line);
                case CallEvent.PutThrough(var call, _) -> putThrough(call);
            }
        });
    }

    private void connect(UUID call) {
        lines.latest(call).ifPresent(line -> line.queue().ifPresent(queue -> {
            URI to = address(line.getId(), new Moment.Connecting());
            // Whatever else comes of it, the caller's next request leads to the handler who took the call.
            said("take a caller out of the queue", telephone.takeFromQueue(queue, line.callSid().orElseThrow(), to));
        }));
    }

    private void putThrough(UUID call) {
        lines.latest(call).ifPresent(line -> {
            URI to = address(line.getId(), new Moment.PuttingThrough());
            boolean through = line.callSid().filter(sid -> said("put a caller through", telephone.redirect(sid, to)))
                    .isPresent();
            if (!through) {
                phone.heard(call, line.getId(), "not through " + line.getId(),
                        FromLine.of(
                                new PhoneFact.LineChanged(Line.CONNECTED, "The network could not put them through.")));
            }
        });
    }

    private void ringBack(UUID call, String handler, String line) {
        var endpoint = telephones.endpoint(handler);
        switchboard.ringsBack(line, call);
        URI first = address(line, new Moment.RingingBack());
        boolean rung = endpoint.isPresent()
                && said("ring a handler", telephone.ring(endpoint.get(), settings.callerId(), first,
                        URI.create(twilio.at("/twilio/voice/status/" + line)), HANDLER_SECONDS));
        if (!rung) {
            phone.heard(call, line, "not rung " + line, FromLine
                    .of(new PhoneFact.LineChanged(Line.NOT_REACHED, "The network could not ring your telephone.")));
        }
    }

    private URI address(String line, Moment moment) {
        return URI.create(twilio.at("/twilio/voice/step/" + switchboard.addressed(line, moment)));
    }

    private static boolean said(String what, Telephone.Result result) {
        return switch (result) {
            case Telephone.Done _ -> true;
            case Telephone.Refused(var code, _) -> {
                LOG.warn("The network refused to {}: {}", what, code);
                yield false;
            }
            case Telephone.Unreachable _ -> {
                LOG.warn("The network could not be reached to {}", what);
                yield false;
            }
        };
    }
}
