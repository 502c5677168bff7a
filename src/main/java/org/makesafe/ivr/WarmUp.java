package org.makesafe.ivr;

import java.util.List;
import java.util.Map;
import org.makesafe.call.PhoneCalls;
import org.makesafe.script.catalogue.Catalogue;
import org.makesafe.script.catalogue.ScriptVersion;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Goes through what a first request needs before any comes, for the first caller after a start would otherwise wait too long and be put
 * through to a person. Keeps nothing.
 */
@OnlyWithIvr
@Component
class WarmUp implements ApplicationRunner {
    private static final int ROUNDS = 20;
    private static final String LINE = "trial";
    private final Catalogue catalogue;
    private final IvrSettings settings;
    private final PhoneCalls phone;
    private final LineStore lines;
    private final Conversation conversation;
    private final Speech speech;
    private final Lookups lookups;
    private final TransactionTemplate transactions;

    WarmUp(Catalogue catalogue, IvrSettings settings, PhoneCalls phone, LineStore lines, Conversation conversation,
            Speech speech, Lookups lookups, PlatformTransactionManager manager) {
        this.catalogue = catalogue;
        this.settings = settings;
        this.phone = phone;
        this.lines = lines;
        this.conversation = conversation;
        this.speech = speech;
        this.lookups = lookups;
        this.transactions = new TransactionTemplate(manager);
    }

    @Override
    public void run(ApplicationArguments arguments) {
        var version = catalogue.current(settings.script()).orElseThrow(() -> new IllegalStateException(
                "makesafe.ivr.script names “%s”, and there is no such script".formatted(settings.script())));
        transactions.executeWithoutResult(status -> {
            status.setRollbackOnly();
            trial(version);
        });
    }

    private void trial(ScriptVersion version) {
        var view = phone.trial(version);
        var line = lines.begin(LINE, LINE, false);
        var hook = new Webhook("", Map.of("CallStatus", List.of("ringing")), null);
        for (int round = 0; round < ROUNDS; round++) {
            var step = lines.step(lines.address(lines.newStep(), LINE, new Moment.Ringing()));
            var acts = conversation.turn(lines.moment(step), version.script(), view, null, hook).next().apply(view)
                    .acts();
            lines.answered(line, step, acts);
            speech.twiml(lines.reply(step), lookups.of(view));
        }
        lines.keep(line, LineStatus.RINGING, hook);
    }
}
