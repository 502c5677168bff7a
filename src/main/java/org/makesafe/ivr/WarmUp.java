package org.makesafe.ivr;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.makesafe.call.CallView;
import org.makesafe.call.Calls;
import org.makesafe.call.PhoneCalls;
import org.makesafe.call.record.Call;
import org.makesafe.call.record.Channel;
import org.makesafe.call.record.Entry;
import org.makesafe.call.record.Fact;
import org.makesafe.script.catalogue.Catalogue;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/**
 * Goes through what a first request needs before any comes, for the first caller after a start would otherwise wait too long and be put
 * through to a person. Keeps nothing.
 */
@OnlyWithIvr
@Component
class WarmUp implements ApplicationRunner {
    private static final int ROUNDS = 20;
    private final Catalogue catalogue;
    private final IvrSettings settings;
    private final PhoneCalls phone;
    private final Calls calls;
    private final LineStore lines;
    private final LineJson json;
    private final Conversation conversation;
    private final Speech speech;
    private final Lookups lookups;
    private final Clock clock;

    WarmUp(Catalogue catalogue, IvrSettings settings, PhoneCalls phone, Calls calls, LineStore lines, LineJson json,
            Conversation conversation, Speech speech, Lookups lookups, Clock clock) {
        this.catalogue = catalogue;
        this.settings = settings;
        this.phone = phone;
        this.calls = calls;
        this.lines = lines;
        this.json = json;
        this.conversation = conversation;
        this.speech = speech;
        this.lookups = lookups;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        var version = catalogue.current(settings.script()).orElseThrow(() -> new IllegalStateException(
                "makesafe.ivr.script names “%s”, and there is no such script".formatted(settings.script())));
        phone.ready(version);
        var nobody = new UUID(0, 0);
        calls.find(nobody);
        lines.latest(nobody, false);
        var opened = new Fact.Opened("", version.script().id(), version.hash());
        var call = Call.opened(nobody, new Entry(1, clock.instant(), PhoneCalls.IVR, Channel.IVR, opened));
        var view = CallView.of(call, 0, version);
        var hook = new Webhook("", Map.of("Digits", List.of("1")), null);
        for (int round = 0; round < ROUNDS; round++) {
            var acts = conversation.turn(new Moment.Ringing(), version.script(), view, null, hook).next().apply(view)
                    .acts();
            var reply = json.reply(json.write(new Reply(acts, List.of())));
            speech.twiml(reply, lookups.of(view));
        }
    }
}
